// Opens GraphiQL on this gateway, with a tab for each example query.
fetch("/graphiql/examples.json")
  .then((response) => response.json())
  .then((examples) => {
    const page = React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
      defaultTabs: examples.map((query) => ({ query })),
      shouldPersistHeaders: false,
    });
    ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
  });
