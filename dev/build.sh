# Sourced by ./hearsay and bench/: builds what is missing or older than its sources.
# Wants $here (the repository) and JAVA_HOME (dev/jdk.sh).

hearsay_jar=$here/hearsay-workbench/target/hearsay.jar
hearsay_aot=$here/hearsay-workbench/target/hearsay.aot
hearsay_worker_aot=$here/hearsay-workbench/target/worker.aot

hearsay_stale() { # hearsay_stale JAR MODULE...: true when JAR is missing or something it is made from is newer
  local jar=$1 module paths=("$here/pom.xml")
  shift
  [ -s "$jar" ] && [ -d "$here/hearsay-workbench/target/lib" ] || return 0
  for module; do paths+=("$here/$module/pom.xml" "$here/$module/src/main"); done
  [ -n "$(find "${paths[@]}" -newer "$jar" -print -quit)" ]
}

# Shows Maven's output as one changing line on a terminal, as a few plain lines elsewhere; keeps the errors for the end.
# shellcheck disable=SC2016
hearsay_progress='
  function show(text) {
    if (terminal) printf "\r  %-74.74s", text > "/dev/stderr"
    else print "  " text > "/dev/stderr"
  }
  /^\[INFO\] Download(ed|ing) from/ {
    if ($2 == "Downloaded") {
      fetched++
      file = $5; sub(/.*\//, "", file)
      if (terminal || fetched % 100 == 1) show("fetching libraries: " fetched " (" file ")")
    }
    next
  }
  /^\[INFO\] --- .* @ / {
    split($3, step, ":")
    what = (step[1] == "compiler" ? "compiling" : step[1] == "jar" ? "packing" : step[1] == "dependency" ? "gathering libraries for" : "")
    if (what != "" && what != last[$(NF - 1)] && step[3] !~ /test/) { last[$(NF - 1)] = what; show(what " " $(NF - 1)) }
    next
  }
  /^\[ERROR\]/ { if (errors < 40) kept = kept $0 "\n"; errors++ }
  /BUILD SUCCESS/ { ok = 1 }
  { tail[NR % 15] = $0 }
  END {
    if (terminal) printf "\r%-78s\r", "" > "/dev/stderr"
    if (ok) exit 0
    if (kept == "") for (i = NR + 1; i <= NR + 15; i++) if (tail[i % 15] != "") kept = kept tail[i % 15] "\n"
    printf "%s", kept > "/dev/stderr"
    exit 1
  }'

hearsay_build() { # hearsay_build JAR MODULE: builds MODULE and those it needs, quickly (the checks are for ./test)
  local jar=$1 module=$2 terminal=0
  [ -t 2 ] && terminal=1
  if [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/repository/org/apache/lucene" ]; then
    echo "Building Hearsay (after a change of its sources; later starts skip this) ..." >&2
  else
    echo "Building Hearsay. The first time this fetches its libraries, about 190 MB, and takes a few minutes; later starts skip it." >&2
  fi
  trap 'rm -f "$jar"; trap - INT; kill -INT $$' INT
  trap 'rm -f "$jar"; exit 143' TERM
  if ! (cd "$here" && ./mvnw -B -Pquick -pl "$module" -am package -Dmaven.test.skip=true </dev/null 2>&1) |
      awk -v terminal="$terminal" "$hearsay_progress"; then
    rm -f "$jar"
    echo "The build failed; what Maven said about it stands above. Mend that (or, when it is the network, try again), then run this again." >&2
    exit 2
  fi
  trap - INT TERM
  touch "$jar"
}

hearsay_once() { # hearsay_once COMMAND...: runs it while no other start of Hearsay builds here
  mkdir -p "$here/hearsay-workbench/target"
  if command -v flock >/dev/null; then
    exec 9>"$here/hearsay-workbench/target/.build-lock"
    flock 9
    "$@"
    exec 9>&-
  else
    "$@"
  fi
}
