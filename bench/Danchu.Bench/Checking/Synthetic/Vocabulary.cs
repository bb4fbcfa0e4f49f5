namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Words that the passages are made of.</summary>
internal static class Vocabulary
{
    /// <summary>Thing as named first, and its counter.</summary>
    public static readonly (string Name, string Unit)[] Things =
    [
        ("buổi tuyên truyền", "buổi"), ("hội nghị đối thoại", "hội nghị"), ("cuộc giám sát", "cuộc"), ("cuộc kiểm tra", "cuộc"), ("lớp tập huấn", "lớp"),
        ("văn bản chỉ đạo", "văn bản"),
        ("mô hình dân vận khéo", "mô hình"), ("công trình", "công trình"), ("lượt công dân", "lượt"), ("hồ sơ", "hồ sơ"), ("đơn", "đơn"),
        ("ý kiến góp ý", "ý kiến"),
        ("vụ việc hòa giải", "vụ việc"), ("hộ gia đình", "hộ"), ("đảng viên", "đảng viên"), ("hội viên", "hội viên"), ("suất quà", "suất"),
        ("ngày công", "ngày công"), ("trường hợp", "trường hợp"),
    ];

    public static readonly string[] Organs =
    [
        "Mặt trận Tổ quốc", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên", "Hội Cựu chiến binh", "Liên đoàn Lao động", "khối chính quyền",
        "khối Đảng", "lực lượng vũ trang",
    ];
    public static readonly string[] Places =
        ["xã An Phú", "xã Tân Hòa", "xã Bình Minh", "thị trấn Đông Sơn", "xã Hòa Bình", "xã Thanh Lâm", "xã Vĩnh Lộc", "xã Phú Thịnh"];
    public static readonly string[] Levels = ["cấp tỉnh", "cấp huyện", "cấp xã"];
    public static readonly string[] Did = ["đã tổ chức", "tổ chức được", "thực hiện", "đã thực hiện", "triển khai", "có", "duy trì"];
    public static readonly string[] Who =
    [
        "Toàn huyện", "Trong năm, các đơn vị", "Ủy ban nhân dân các xã, thị trấn", "Ban Chỉ đạo các cấp", "Trên địa bàn huyện", "Kết quả, toàn xã",
        "Trong kỳ báo cáo, cấp ủy, chính quyền các cấp",
    ];
    public static readonly string[] Filler =
    [
        "Công tác tuyên truyền, phổ biến pháp luật về dân chủ ở cơ sở được quan tâm thực hiện bằng nhiều hình thức phù hợp.",
        "Cấp ủy, chính quyền các cấp tập trung lãnh đạo, chỉ đạo thực hiện nghiêm túc quy chế dân chủ ở cơ sở.",
        "Việc công khai để Nhân dân biết được thực hiện theo Điều 11 của Luật, với 03 hình thức chủ yếu.",
        "Tỷ lệ hài lòng của người dân được nâng lên, 100% thủ tục hành chính được niêm yết công khai.",
        "Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về đẩy mạnh xây dựng, chỉnh đốn Đảng.",
        "Tiếp tục thực hiện Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ; nâng cao chất lượng dịch vụ công mức độ 4.",
        "Tuyến tỉnh lộ 295 dài 8 km được bê tông hóa; thôn 3, tổ 5 đạt danh hiệu văn hóa.",
    ];
}
