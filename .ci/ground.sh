# shellcheck shell=bash
# What ./run and ./test stand on: the .NET SDK, Debian's packages, the build. Sourced, with $root set to the clone.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
# Vietnamese text needs ICU; container images like to switch it off.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
# No build server stays behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

tell() { printf '%s\n' "$*" >&2; }
stop() {
    tell "$*"
    exit 1
}

# Sets the array 'as_root' to what makes a command run as root; fails when that needs a password.
find_root() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root=(env)
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        return 1
    fi
}

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 "$@" >>"$root/var/apt.log" 2>&1; }

install_packages() { # packages
    if ! command -v apt-get >/dev/null; then
        stop "Thiếu: $*. Hãy cài bằng trình quản lý gói của máy, rồi chạy lại."
    fi
    find_root || stop "Thiếu: $*. Hãy cài bằng lệnh: sudo apt-get install $*"
    tell "Đang cài từ Debian: $*…"
    mkdir -p "$root/var"
    : >"$root/var/apt.log"
    # The lists may be missing (a fresh container) or stale (an old one): one update when the first attempt fails.
    install_once "$@" || { apt update && install_once "$@"; } || {
        tail -n 5 "$root/var/apt.log" >&2
        stop "Không cài được: $*. Hãy xem $root/var/apt.log, hoặc tự cài bằng lệnh: sudo apt-get install $*"
    }
}

install_once() {
    case " $* " in *" postgresql "*)
        # Debian would make and start a cluster of its own, which nobody here asked for.
        apt install --no-install-recommends postgresql-common || return 1
        "${as_root[@]}" sed -i -E 's/^#? *create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
        ;;
    esac
    case " $* " in *" nginx-light "*)
        # Nor a web server on port 80: only its program is wanted. Debian asks this file before it starts what it has installed.
        keep_stopped apt install --no-install-recommends "$@"
        return
        ;;
    esac
    apt install --no-install-recommends "$@"
}

keep_stopped() { # command: what it installs is not started; a policy of the machine's own stays as it is
    local policy=/usr/sbin/policy-rc.d result=0
    if [ -e "$policy" ]; then
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" sh -c "cat >$policy && chmod 755 $policy"
    "$@" || result=$?
    "${as_root[@]}" rm -f "$policy"
    return "$result"
}

has_nginx() { PATH=$PATH:/usr/sbin:/sbin command -v nginx >/dev/null; }

has_postgres() { # the programs of PostgreSQL 15 or later, where the program itself looks for them
    local folder version
    local -a folders
    IFS=: read -r -a folders <<<"$PATH"
    for folder in "${folders[@]}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ] || continue
        version=$("$folder/postgres" --version | grep -oE '[0-9]+' | head -n 1)
        [ "${version:-0}" -lt 15 ] || return 0
    done
    return 1
}

need_postgres() { has_postgres || install_packages postgresql; }

need_icu() {
    if PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep libicuuc >/dev/null || ! command -v apt-get >/dev/null; then return; fi
    local icu
    icu() { apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1; }
    icu=$(icu) || true
    if [ -z "$icu" ] && find_root; then
        mkdir -p "$root/var"
        apt update && icu=$(icu)
    fi
    install_packages "${icu:-libicu72}"
}

has_serif() { # a font with the widths of Times New Roman and every Vietnamese letter; the program looks for the same (Documents/Pdf/FindSerifFont.cs)
    command -v fc-list >/dev/null && fc-list :lang=vi family | grep -E '^(Times New Roman|Liberation Serif|Tinos)(,|$)' >/dev/null
}

# Only PDF needs the font: where it cannot be installed, the program starts all the same.
want_serif() { has_serif || (install_packages fontconfig fonts-liberation2) || tell "Chương trình vẫn chạy; chữ trong tệp PDF sẽ lẫn phông cho đến khi cài."; }

has_java() { command -v java >/dev/null; }

has_node() { command -v npm >/dev/null && command -v node >/dev/null && [ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ]; }

# Only the editor of a report's section is made with it: where it cannot be installed, sections are written in the plain text area.
want_node() { has_node || (install_packages nodejs npm) || tell "Chương trình vẫn chạy; nội dung báo cáo được soạn trong khung chữ thường cho đến khi có Node.js 18 trở lên và npm."; }

need_dotnet() {
    local folder
    for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
        [ -x "$folder/dotnet" ] && PATH=$PATH:$folder
    done
    if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep '^10\.' >/dev/null; then
        stop "Cần .NET SDK 10. Cách cài: https://learn.microsoft.com/dotnet/core/install/linux-debian, hoặc không cần quyền quản trị:
    curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
    fi
}

build() { # project or solution
    mkdir -p "$root/var"
    local log=$root/var/build.log
    tell "Đang dựng chương trình (lần đầu có thể mất vài phút)…"
    if ! dotnet build "$root/$1" --configuration Release --verbosity quiet -nologo >"$log" 2>&1; then
        grep -E 'error' "$log" | sort -u | head -n 20 >&2 || tail -n 20 "$log" >&2
        stop "Không dựng được chương trình. Nhật ký đầy đủ: $log"
    fi
    [ -e "$root/src/Danchu.Web/wwwroot/editor.js" ] ||
        tell "Không dựng được trang giấy soạn thảo (không có Node.js, hoặc không tới được kho gói npm): nội dung báo cáo được soạn trong khung chữ thường."
}
