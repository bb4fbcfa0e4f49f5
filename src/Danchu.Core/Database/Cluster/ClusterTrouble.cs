using System.Globalization;

namespace Danchu.Core.Database.Cluster;

/// <summary>Messages for when the private cluster is not available: what is wrong, and what to do.</summary>
internal static class ClusterTrouble
{
    private const string OwnServer = "Cũng có thể dùng máy chủ PostgreSQL có sẵn: đặt biến môi trường ConnectionStrings__Danchu.";

    public static string NoPrograms() =>
        $"Không tìm thấy PostgreSQL {Number(FindPostgres.Oldest)} trở lên (trong PATH và /usr/lib/postgresql). Cài bằng lệnh: sudo apt-get install "
        + $"postgresql. {OwnServer}";

    public static string OtherVersion(int wanted, IEnumerable<int> found) =>
        $"Dữ liệu thuộc PostgreSQL {Number(wanted)}, máy này có: "
        + $"{(string.Join(", ", found.Select(Number)) is { Length: > 0 } list ? list : "không có bản nào")}. "
        + $"Cài lại bằng lệnh: sudo apt-get install postgresql-{Number(wanted)}; muốn chuyển sang bản mới, xem mục “Upgrade” trong docs/operations.md.";

    /// <summary>The exit codes of place.sh.</summary>
    public static string NoPlace(int exitCode, string folder, string detail) => exitCode switch
    {
        40 => $"Thiếu lệnh {detail}. Cài bằng lệnh: sudo apt-get install util-linux.",
        42 => $"Thư mục dữ liệu {folder} thuộc người dùng {detail}. Hãy chạy bằng người dùng đó, hoặc bằng root.",
        43 => $"PostgreSQL không chạy dưới quyền root và máy này không có người dùng postgres. Cài bằng lệnh: apt-get install postgresql. {OwnServer}",
        44 => $"Người dùng của cơ sở dữ liệu không còn vào được {detail}. Hãy trả lại quyền đi qua (chmod a+x) cho các thư mục cha, rồi chạy lại.",
        _ => NotWritable(folder, detail),
    };

    public static string NotWritable(string folder, string detail) =>
        $"Không ghi được vào thư mục dữ liệu {folder}: {detail.TrimEnd('.')}. Hãy kiểm tra quyền ghi và dung lượng đĩa.";

    public static string NotStarted(string? answer, ClusterPlace place, string log) => answer switch
    {
        "failed initdb" => $"Không tạo được cơ sở dữ liệu tại {place.Folder} (initdb báo lỗi). Hãy kiểm tra quyền ghi và dung lượng đĩa.{EndOf(log)}",
        "failed foreign" => $"{place.DataFolder} có tệp nhưng không phải dữ liệu PostgreSQL. Hãy chuyển các tệp đó đi nơi khác rồi chạy lại.",
        "failed socket" => $"Không dùng được thư mục {place.SocketFolder} (của người khác, hoặc không ghi được). Hãy xóa hoặc đổi tên thư mục đó rồi chạy lại.",
        _ => $"PostgreSQL không khởi động được; nhật ký nằm ở {place.LogFolder}.{EndOf(log)}",
    };

    public static string ClosedFolder(string folder) =>
        $"Không có quyền đọc thư mục dữ liệu {folder}. Hãy chạy bằng người dùng đã chạy chương trình lần đầu, hoặc bằng root.";

    public static string NoAnswer(string folder, string detail) =>
        $"PostgreSQL tại {folder} đã khởi động nhưng không trả lời: {detail} Nhật ký nằm ở {folder}/log.";

    public static string NeverFree(string folder) =>
        $"Một tiến trình khác giữ cơ sở dữ liệu tại {folder} quá lâu mà không khởi động hay dừng xong. Hãy kết thúc tiến trình đó rồi chạy lại.";

    private static string EndOf(string log) => log.Length == 0 ? "" : $"\nNhững dòng cuối của nhật ký:\n{log}";

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
