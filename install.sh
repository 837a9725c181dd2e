#!/bin/sh
# Makes .venv/ with the `gongkai` command in it; `sh install.sh dev` adds what the tests need.
# Does nothing when .venv/ is up to date. `make setup` is this script; where make is missing, run it directly.
# Beside a wheels/ folder (the archive of `make bundle`) it installs from that folder only, without a network.
# PYTHON=/path/to/python3 chooses the Python.
set -eu
cd "$(dirname "$0")"
kind=${1:-run}
here=$(pwd -P)
unset PYTHONPATH PYTHONHOME
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# A stamp tells what .venv/ was made from: contents, not times (git and tar give files new times),
# and the folder, since the scripts in a moved .venv/ point to the old place.
stamp_of() {
    files="requirements.lock pyproject.toml install.sh"
    [ "$1" = run ] || files="$files requirements-dev.lock"
    # shellcheck disable=SC2086
    { echo "$here"; cat $files; } | cksum
}
identity() { "$1" -c 'import sys; print(sys.base_prefix, sys.version)' 2>/dev/null; }

if [ -n "${PYTHON:-}" ] && [ -d .venv ] && [ "$(identity "$PYTHON")" != "$(identity .venv/bin/python)" ]; then
    rm -rf .venv    # another Python was asked for by name
fi
if [ -x .venv/bin/python ] && [ -x .venv/bin/gongkai ] &&
    [ "$(cat ".venv/.made-$kind" 2>/dev/null)" = "$(stamp_of "$kind")" ]; then
    exit 0
fi

# Which Python: the one asked for, else the first that is new enough (and that the wheels were made for).
fits() {
    "$1" - 2>/dev/null <<'PY'
import pathlib, sys, sysconfig
made_for = pathlib.Path("wheels/made-for.txt")
this = f"{sys.version_info[0]}.{sys.version_info[1]} {sysconfig.get_platform()}"
sys.exit(sys.version_info < (3, 11) or (made_for.exists() and made_for.read_text().strip() != this))
PY
}
python=
for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if fits "$candidate"; then python=$candidate; break; fi
    [ -z "${PYTHON:-}" ] || break
done
if [ -z "$python" ]; then
    wanted="3.11+"
    [ ! -f wheels/made-for.txt ] || wanted=$(cat wheels/made-for.txt)
    die "需要 Python ${wanted}，没有找到；可用 PYTHON=/路径/python3 指明。 Python $wanted is needed and was not found; name it with PYTHON=/path/to/python3."
fi

if ! fits .venv/bin/python || ! grep -qF "$here/.venv" .venv/pyvenv.cfg; then
    rm -rf .venv
    # --without-pip: Debian leaves ensurepip out of its python3, and pip can come from elsewhere (below).
    "$python" -m venv --without-pip .venv ||
        die "建不了 .venv：请先安装 python3-venv。 .venv cannot be made: please install python3-venv."
fi

# Which pip brings the first packages: .venv's own, the archive's, the system's, or ensurepip's.
first_pip() {
    if .venv/bin/python -m pip --version >/dev/null 2>&1; then
        .venv/bin/python -m pip "$@"; return
    fi
    for wheel in wheels/pip-*.whl; do
        if [ -f "$wheel" ]; then .venv/bin/python "$wheel/pip" "$@"; return; fi
    done
    if "$python" -m pip --python .venv/bin/python --version >/dev/null 2>&1; then
        "$python" -m pip --python .venv/bin/python "$@"; return
    fi
    if ! .venv/bin/python -m ensurepip >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            say "正在安装 python3-venv…… Installing python3-venv…"
            # One broken source makes `update` fail and need not concern us: `install` decides.
            apt-get update -qq </dev/null >&2 || true
            DEBIAN_FRONTEND=noninteractive apt-get install -qqy python3-venv </dev/null >&2 || true
        fi
        .venv/bin/python -m ensurepip >/dev/null 2>&1 ||
            die "缺少 pip：请先安装 python3-venv（Debian：apt-get install python3-venv），再运行一次。 pip is missing: please install python3-venv (Debian: apt-get install python3-venv) and run this again."
    fi
    .venv/bin/python -m pip "$@"
}

say "正在安装到 .venv，第一次约一分钟…… Installing into .venv, about a minute the first time…"
lock=requirements.lock
from=
if [ "$kind" != run ]; then
    lock=requirements-dev.lock    # what only the tests need is never in wheels/
elif [ -d wheels ]; then
    from="--no-index --find-links wheels"
fi
# jieba is published as source only. To build it, pip would fetch a setuptools that no hash vouches for,
# and would need a network: so pip and setuptools come first, from the same lock, and build without isolation.
awk '/^[^ ]/ { wanted = /^(pip|setuptools)==/ } wanted' "$lock" > .venv/first.lock
# shellcheck disable=SC2086
first_pip install -q $from --no-deps --require-hashes -r .venv/first.lock
# shellcheck disable=SC2086
.venv/bin/python -m pip install -q $from --no-deps --require-hashes --no-build-isolation -r "$lock"
# (setuptools warns about every editable installation; the folder is meant to be the program here.)
PYTHONWARNINGS=ignore .venv/bin/python -m pip install -q --no-index --no-deps --no-build-isolation -e .
# Compiled now, the first start takes a second less; a folder that may not be written does without.
.venv/bin/python -m compileall -q bot web || :

stamp_of run > .venv/.made-run
[ "$kind" = run ] || stamp_of "$kind" > ".venv/.made-$kind"
say "好了：.venv/bin/gongkai  Done: .venv/bin/gongkai"
