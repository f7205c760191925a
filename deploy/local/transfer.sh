# The options of import and export, which differ in one. Sourced by both.

refuse() {
  echo "deploy/local/$command: $1" >&2
  echo "Try deploy/local/$command --help" >&2
  exit 2
}

transfer() {
  what=$command
  gateway=http://localhost:8080/graphql
  data=$here/data
  folder=
  while [ $# -gt 0 ]; do
    case $1 in
    --help | -h)
      usage
      exit 0
      ;;
    --dry-run)
      [ "$command" = import ] || refuse "unknown option: $1"
      what=check
      ;;
    --gateway=*) gateway=${1#*=} ;;
    --gateway)
      [ $# -gt 1 ] || refuse "$1 needs a value"
      gateway=$2
      shift
      ;;
    --data=*) data=${1#*=} ;;
    --data)
      [ $# -gt 1 ] || refuse "$1 needs a value"
      data=$2
      shift
      ;;
    -*) refuse "unknown option: $1" ;;
    *)
      [ -z "$folder" ] || refuse "one folder, not $folder and $1"
      folder=$1
      ;;
    esac
    shift
  done
  case $gateway in
  http://?* | https://?*) ;;
  *) refuse "--gateway needs an address like http://localhost:8080/graphql, not $gateway" ;;
  esac
  [ -n "$folder" ] || refuse "which folder?"

  . "$here/../../.mvn/find-jdk.sh"
  [ -f "$here/target/local.jar" ] || {
    echo "Khronika is not built: deploy/local/run builds and starts it." >&2
    exit 1
  }
  exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$here/target/local.jar" org.khronika.local.transfer.Transfer "$what" "$folder" "$gateway" "$data"
}
