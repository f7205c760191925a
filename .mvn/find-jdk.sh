# Sourced by mvnw and deploy/local/run: sets JAVA_HOME to a JDK of at least release 25, or ends with what is missing.

khronika_jdk_release() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

khronika_find_jdk() {
  khronika_javac=$(command -v javac 2>/dev/null) || khronika_javac=
  [ -z "$khronika_javac" ] || khronika_javac=$(readlink -f "$khronika_javac" 2>/dev/null) || khronika_javac=
  for khronika_home in "${JAVA_HOME:-}" "${khronika_javac%/bin/javac}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    khronika_release=$(khronika_jdk_release "$khronika_home") || khronika_release=
    if [ -n "$khronika_release" ] && [ "$khronika_release" -ge 25 ]; then
      JAVA_HOME=$khronika_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Khronika needs a JDK of release 25 or newer, and found none." >&2
  echo "Looked in JAVA_HOME (${JAVA_HOME:-not set}), at javac on the PATH (${khronika_javac:-none}) and in the usual folders," >&2
  echo "such as /usr/lib/jvm. Install one (Eclipse Temurin 25, for instance), or set JAVA_HOME to where it is." >&2
  return 1
}

khronika_find_jdk || exit 1
