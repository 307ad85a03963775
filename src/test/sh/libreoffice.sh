#!/usr/bin/env bash
# LibreOffice opens the workbook of a run, and every sheet has the rows of its CSV: libreoffice.sh RUN. Installs libreoffice-calc as root.
set -euo pipefail
run=$1
if ! command -v soffice >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing libreoffice-calc"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends libreoffice-calc >/dev/null
  else
    echo "libreoffice.sh: missing: libreoffice-calc; install it and run again" >&2
    exit 2
  fi
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
soffice --headless "-env:UserInstallation=file://$scratch/profile" \
  --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
  --outdir "$scratch" "$run/excel/wenmai.xlsx" >/dev/null 2>&1
status=0
for csv in "$run"/csv/*.csv; do
  table=$(basename "$csv" .csv)
  # A sheet has two rows of headings; cells may hold line ends, so rows are counted by a reader of CSV.
  /usr/bin/python3 - "$csv" "$scratch/wenmai-$table.csv" <<'PY' || status=1
import csv, sys
csv.field_size_limit(1 << 30)
published = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
sheet = list(csv.reader(open(sys.argv[2], encoding="utf-8-sig", newline="")))
if sheet[1][: len(published[0])] != published[0] or len(sheet) - 2 != len(published) - 1:
    sys.exit("FAILED %s: %d rows in the sheet, %d in the CSV" % (sys.argv[1], len(sheet) - 2, len(published) - 1))
PY
done
[ $status = 0 ] && echo "LibreOffice reads every sheet whole"
exit $status
