/// The example record: documents in folders, each the `input` of a mutation, which are recorded
/// through the gateway as any client would record them ([ExampleRecord]).
///
/// A folder is named `<n>-<mutation>` and taken by its number; its documents are taken by name. A
/// document whose key is recorded already is left alone: whoever corrected it since keeps the
/// correction. Start reading at [ExampleRecord].
@NullMarked
package org.khronika.local.example;

import org.jspecify.annotations.NullMarked;
