# Runs one PostgreSQL cluster for as long as somebody uses it, in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it.
#   $1 folder of PostgreSQL's programs   $2 folder of the cluster   $3 folder of the socket   $4 'keep' or 'remove' the folder at the end
# Who uses the cluster holds a shared lock on users.lock. The kernel lets go of it however the user ends, kill -9 included; when the last one is
# gone this script gets the lock alone, and keeps it until the database has stopped: whoever starts meanwhile waits for exactly that.
# Says 'ready' or 'failed' (with initdb, start, foreign or socket) on standard output.
set -u
bin=$1 folder=$2 socket=$3 at_end=$4
data=$folder/data
trap '' HUP INT TERM PIPE
umask 077
cd / || exit 1
sync=
if [ "$at_end" = remove ]; then sync=--no-sync; fi

fail() { echo "failed $1"; exit 1; }

# The postmaster's working folder is its data folder: a stale file that names a process of somebody else is told apart by that.
works_in_data() { [ "/proc/$1/cwd" -ef "$data" ]; }
find_postmaster() {
    pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) || return 1
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    works_in_data "$pid"
}
wait_for_leftovers() { # server processes outlive a killed postmaster for a moment; two servers on one folder would destroy it
    tries=0
    while [ "$tries" -lt 100 ]; do
        busy=
        for process in /proc/[0-9]*; do works_in_data "${process#/proc/}" && busy=yes; done
        [ -n "$busy" ] || return 0
        tries=$((tries + 1))
        sleep 0.2
    done
    return 1
}

make_data() {
    [ ! -s "$data/PG_VERSION" ] || return 0
    [ ! -d "$data" ] || rmdir "$data" 2>/dev/null || fail foreign
    rm -rf "$folder/data.new"
    "$bin/initdb" --pgdata="$folder/data.new" --username=danchu --encoding=UTF8 --locale=C --data-checksums \
        --auth-local=peer --auth-host=reject --no-instructions $sync >"$folder/log/initdb.log" 2>&1 || fail initdb
    echo "include_if_exists = '../danchu.conf'" >>"$folder/data.new/postgresql.conf"
    mv "$folder/data.new" "$data" || fail initdb
}

# Who may enter, written at each start so that older data are guarded too: as superuser whoever owns the data, and root; as anybody else by password.
guard() {
    printf '%s\n' 'local all danchu peer map=danchu' 'local replication danchu peer map=danchu' 'local all all scram-sha-256' >"$folder/hba.conf" &&
        printf '%s\n' 'danchu root danchu' "danchu \"$(id -un)\" danchu" >"$folder/ident.conf" || return 1
    [ -s "$folder/password" ] || { od -An -v -tx1 -N 32 /dev/urandom | tr -d ' \n' >"$folder/password.new" && mv "$folder/password.new" "$folder/password"; }
}

make_socket_folder() { # may lie in /tmp: never use what somebody else has put there
    [ -d "$socket" ] || mkdir -m 700 "$socket" || fail socket
    [ -O "$socket" ] && [ ! -L "$socket" ] && chmod 700 "$socket" || fail socket
}

start() {
    if find_postmaster; then
        [ "$(sed -n 8p "$data/postmaster.pid" | tr -d ' ')" = stopping ] || return 0
        while find_postmaster; do sleep 0.1; done
    fi
    if [ -e "$data/postmaster.pid" ]; then
        wait_for_leftovers || return 1
        rm -f "$data/postmaster.pid" "$socket/.s.PGSQL.5432" "$socket/.s.PGSQL.5432.lock"
    fi
    "$bin/pg_ctl" start --silent --wait --timeout=600 --pgdata="$data" --log="$folder/log/start.log" 8<&- 9<&- || return 1
    find_postmaster
}

exec 8<"$folder/supervisor.lock" 9<"$folder/users.lock" 2>>"$folder/log/supervisor.log"
flock -w 10 8 || fail start
: >"$folder/log/start.log"
make_data
guard || fail start
make_socket_folder
start || fail start
echo ready
exec >/dev/null </dev/null

pause=5
while :; do
    flock -w "$pause" 9
    case $? in
        0) break ;;
        1) ;;
        *) sleep 5 ;;
    esac
    # Brings back a server that died under its users; slowly when it does not want to.
    if works_in_data "$pid" || start; then pause=5; else pause=60; fi
done

"$bin/pg_ctl" stop --silent --wait --timeout=120 --mode=fast --pgdata="$data" ||
    "$bin/pg_ctl" stop --silent --wait --timeout=60 --mode=immediate --pgdata="$data"
rmdir "$socket" 2>/dev/null
if [ "$at_end" = remove ]; then rm -rf "$folder"; fi
