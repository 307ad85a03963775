#!/usr/bin/env bash
# The same jar under spark-submit gives the same bytes as the launcher. The Spark home is assembled from the jars of the build.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 SPARK_LOCAL_IP=127.0.0.1 SPARK_HOME=$scratch/spark SPARK_SCALA_VERSION=2.13
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mkdir -p "$SPARK_HOME/conf"
ln -s "$home/target/spark-jars" "$SPARK_HOME/jars"

# What Spark's own bin/spark-submit does: ask the launcher for the command, then run it.
submit() {
  local command=() word
  while IFS= read -r -d '' word; do command+=("$word"); done < <(
    "$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@"
    printf '%d\0' $?
  )
  local last=$((${#command[@]} - 1))
  [ "${command[$last]}" = 0 ] || return "${command[$last]}"
  command=("${command[@]:1:$((last - 1))}")
  command[0]=${command[0]#$'\n'}
  "${command[@]}"
}

"$home/jobs/wenmai" analyse --output "$scratch/launched" --quiet
cd "$scratch"
submit --master 'local[2]' --class org.wenmai.Wenmai "$home/target/wenmai.jar" \
  analyse --input "$home/seeds" --output "$scratch/submitted" --quiet >"$scratch/submit.log" 2>&1 || {
  tail -20 "$scratch/submit.log" >&2
  echo "0 passed, 1 failed"
  exit 1
}
diff -r "$scratch/launched/latest/csv" "$scratch/submitted/latest/csv"
diff "$scratch/launched/latest/datapackage.json" "$scratch/submitted/latest/datapackage.json"
echo "ok   spark-submit gives the bytes of the launcher"
# Spark's own configuration of the log knows nothing of ours; the log of the run is there all the same.
[ -s "$scratch/submitted/logs/$(cat "$scratch/submitted/LATEST").log" ] || {
  echo "FAIL spark-submit keeps no log of the run"
  exit 1
}
echo "ok   and keeps a log of the run"
echo "2 passed, 0 failed"
