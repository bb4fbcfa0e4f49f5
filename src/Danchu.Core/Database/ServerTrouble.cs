using System.Globalization;
using Danchu.Core.Database.Cluster;
using Npgsql;

namespace Danchu.Core.Database;

/// <summary>Messages for an operator whose own server cannot be used. They never show the password.</summary>
internal static class ServerTrouble
{
    private static readonly string Oldest = FindPostgres.Oldest.ToString(CultureInfo.InvariantCulture);

    public static string BadConnectionString() =>
        "Chuỗi kết nối trong ConnectionStrings__Danchu viết sai. Mẫu đúng: Host=may-chu;Port=5432;Database=danchu;Username=danchu;Password=…";

    public static string NoConnection(NpgsqlConnectionStringBuilder server, string detail) =>
        $"Không kết nối được với máy chủ PostgreSQL trong ConnectionStrings__Danchu ({Name(server)}): {detail}";

    public static string NoDatabase(NpgsqlConnectionStringBuilder server, string detail) =>
        $"Máy chủ ({Name(server)}) chưa có cơ sở dữ liệu {server.Database} và không tạo được: {detail} "
        + $"Hãy tạo bằng quyền quản trị: CREATE DATABASE \"{server.Database}\" OWNER \"{server.Username}\" TEMPLATE template0 ENCODING 'UTF8';";

    public static string TooOld(string version) => $"Máy chủ là PostgreSQL {version}; cần từ {Oldest} trở lên.";

    public static string WrongEncoding(NpgsqlConnectionStringBuilder server, string encoding) =>
        $"Cơ sở dữ liệu {server.Database} dùng bảng mã {encoding}; cần UTF8. Hãy tạo một cơ sở dữ liệu mới: CREATE DATABASE … TEMPLATE template0 ENCODING "
        + "'UTF8';";

    public static string NoVietnamese() =>
        "Máy chủ PostgreSQL được dựng không có ICU nên không sắp xếp được theo chữ cái tiếng Việt (thiếu đối chiếu vi-x-icu). Hãy dùng bản PostgreSQL của "
        + "Debian hoặc bản dựng với --with-icu.";

    private static string Name(NpgsqlConnectionStringBuilder server) =>
        string.Create(CultureInfo.InvariantCulture, $"{server.Host}:{server.Port}, người dùng {server.Username ?? "mặc định"}");
}
