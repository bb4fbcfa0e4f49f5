# Decides where a private cluster lives and as whom it runs, and makes its folder.
#   $1 wanted folder (absolute)   $2 folder for clusters whose clone is closed to the database user   $3 short name of the clone
# Prints uid, gid, folder and 'kept', 'new' or 'moved', one a line. Exit codes are those of ClusterTrouble.
set -eu
wanted=$1 shared=$2 name=$3

for tool in flock setsid setpriv; do
    command -v "$tool" >/dev/null || { echo "$tool" >&2; exit 40; }
done

# Two may start at the same moment: one after the other.
mkdir -p -- "${wanted%/*}" || exit 41
exec 7<"${wanted%/*}"
flock -w 60 7 || exit 41

lock_files() { # made by the user the database runs as, so that both he and root can open them
    "$@" sh -c 'cd "$1" && mkdir -p log && for f in starting users supervisor; do [ -e "$f.lock" ] || : >"$f.lock"; done' sh "$place" || exit 41
}

state=kept
if [ "$(id -u)" -ne 0 ]; then
    [ -d "$wanted" ] || { mkdir -m 700 -- "$wanted" && state=new; } || exit 41
    [ -O "$wanted" ] || { stat -L -c %U -- "$wanted" >&2; exit 42; }
    chmod 700 -- "$wanted"
    place=$(cd -P -- "$wanted" && pwd) || exit 41
    lock_files env
    printf '%s\n' "$(id -u)" "$(id -g)" "$place" "$state"
    exit 0
fi

# root: PostgreSQL refuses to run as root. It runs as the owner of the data, or as postgres.
owned_by_postgres() { uid=$(id -u postgres 2>/dev/null) && gid=$(id -g postgres) || exit 43; }
as_owner() { setpriv --reuid="$uid" --regid="$gid" --clear-groups -- "$@"; }
can_enter() { as_owner sh -c 'cd -- "$1" 2>/dev/null' sh "$1"; }

if [ -L "$wanted" ]; then
    place=$(readlink -f -- "$wanted") || place=
    clone=$(cat -- "$place/clone" 2>/dev/null) || clone=$wanted
    # A copy of a clone carries the link along, but must not write into the data of the original.
    if [ ! -d "$place" ] || { [ "$clone" != "$wanted" ] && [ "$(readlink -f -- "$clone")" = "$place" ]; }; then
        rm -- "$wanted"
    fi
fi

if [ ! -d "$wanted" ]; then
    mkdir -m 700 -- "$wanted" || exit 41
    state=new
fi
place=$(cd -P -- "$wanted" && pwd)
uid=$(stat -c %u -- "$place") gid=$(stat -c %g -- "$place")
if [ "$uid" -eq 0 ]; then
    owned_by_postgres
    chown "$uid:$gid" -- "$place" || exit 41
fi

if ! can_enter "$place"; then
    [ ! -e "$place/data" ] || { echo "$place" >&2; exit 44; }
    rm -rf -- "$wanted"
    owned_by_postgres
    place=$shared/$name i=1
    while [ -e "$place" ]; do i=$((i + 1)) place=$shared/$name-$i; done
    mkdir -p -- "$shared" && chmod 755 -- "$shared" && mkdir -m 700 -- "$place" && chown "$uid:$gid" -- "$place" || exit 41
    can_enter "$place" || exit 41
    ln -s -- "$place" "$wanted" || exit 41
    state=moved
fi
if [ -L "$wanted" ]; then printf '%s\n' "$wanted" >"$place/clone"; fi
lock_files as_owner
printf '%s\n' "$uid" "$gid" "$place" "$state"
