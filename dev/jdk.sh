# Sourced by ./hearsay, ./test and bench/: finds a JDK 25 or newer, although the default java may be older, and exports
# JAVA_HOME. Looks at JAVA_HOME, then the default java, then where Debian, SDKMAN and friends put JDKs.

hearsay_java_major() { # prints the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

hearsay_find_jdk() {
  local best='' best_major=0 home major default
  default=$(command -v javac 2>/dev/null) && default=$(readlink -f "$default") && default=${default%/bin/javac}
  for home in "${JAVA_HOME:-}" "$default" /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$home" ] || continue
    major=$(hearsay_java_major "$home")
    [ -n "$major" ] || continue
    if [ "$major" = 25 ]; then best=$home; break; fi
    if [ "$major" -gt 25 ] && [ "$best_major" = 0 ]; then best=$home; best_major=$major; fi
  done
  if [ -z "$best" ]; then
    echo "Hearsay needs a JDK 25 or newer and found none in JAVA_HOME, on the PATH or in /usr/lib/jvm. Install one (Debian: a temurin-25-jdk or openjdk-25-jdk package) or set JAVA_HOME to it, then run this again." >&2
    return 2
  fi
  export JAVA_HOME=$best
}
