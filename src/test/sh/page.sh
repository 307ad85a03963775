#!/usr/bin/env bash
# Makes runs of all kinds and looks at their pages in the browser of the system. page.sh SCRATCH
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
runs=${1:?a folder for runs}/pages
cd "$home"
mkdir -p target/browser "$runs"
cp src/test/browser/* target/browser/
(cd target/browser && npm ci --silent --no-audit --no-fund)
export WENMAI_PAYLOADS=${WENMAI_PAYLOADS:-$home/../shared/data/robust/xss-dompurify/payloads.json}
node target/browser/corpora.mjs "$runs"
jobs/wenmai analyse --input seeds --output "$runs/seeds-run" --quiet
for corpus in hostile bare nothing; do
  jobs/wenmai analyse --input "$runs/$corpus" --output "$runs/$corpus-run" --quiet
done
(cd target/browser && WENMAI_RUNS=$runs node --test --test-concurrency=1 .) || {
  echo "page: a test in the browser failed" >&2
  exit 1
}
