namespace Danchu.Checking.Reading;

/// <summary>Counters and measures. Those of one line count the same thing and are written first by the name they share.</summary>
internal static class Units
{
    private static readonly string[][] Families =
    [
        ["lượt", "lượt người", "lượt công dân", "lượt đoàn viên", "lượt hội viên", "lượt cán bộ", "lượt tiếp dân", "lượt hộ", "lượt khách", "lượt đánh giá"],
        ["đơn", "đơn thư", "đơn khiếu nại", "đơn tố cáo"], ["vụ", "vụ án"], ["vụ việc"], ["ý kiến", "lượt ý kiến"], ["hồ sơ"],
        ["gói thầu", "gói"], ["suất", "suất quà"],
        ["thủ tục", "thủ tục hành chính", "tthc"],
        ["cuộc", "cuộc họp", "cuộc giám sát", "cuộc kiểm tra", "cuộc đối thoại", "cuộc tiếp xúc", "cuộc khảo sát"], ["lao động", "người lao động"],
        ["đơn vị", "đơn vị hành chính", "đơn vị sự nghiệp"],
        ["hội nghị"], ["tổ chức", "tổ chức đảng", "tổ chức cơ sở đảng"], ["trường", "trường học"],
        ["hộ", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "hộ dân", "hộ dân cư"], ["mã", "mã số"], ["m2"], ["m3"], ["ha", "hecta", "héc ta"], ["km"], ["km2"],
        ["kg"], ["đồng", "đ", "vnđ", "vnd"], ["usd"],
        ["ngày công"], ["ngày"], ["tháng"], ["năm"], ["tuần"], ["giờ"], ["phút"], ["quý"], ["tuổi"], ["ngày làm việc"],
        .. Alone(
            "người|câu lạc bộ|bản tin|công dân|việc|đoàn|hội thảo|buổi|lớp|m|tấn|tạ|căn|giường|nhân khẩu|khẩu|đảng viên|đoàn viên|hội viên|thành viên|cán bộ|"
            + "công chức|"
            + "viên chức|đại biểu|kiến nghị|phản ánh|văn bản|kế hoạch|quyết định|thông báo|công văn|nghị quyết|chỉ thị|báo cáo|xã|phường|"
            + "thị trấn|huyện|tỉnh|thành phố|quận|thôn|bản|tổ dân phố|khu dân cư|khu phố|xóm|ấp|cơ quan|doanh nghiệp|"
            + "hợp tác xã|chi bộ|đảng bộ|công đoàn|công đoàn cơ sở|ban|tổ|tổ hòa giải|dự án|tiểu dự án|công trình|mô hình|dịch vụ|điểm|phiếu|câu hỏi|nội dung|"
            + "nhiệm vụ|"
            + "chỉ tiêu|tiêu chí|lần|kỳ|đợt|học viên|học sinh|giáo viên|cử tri|thanh niên|phụ nữ|nông dân|cựu chiến binh|tin|bài|tin bài|xe|máy|"
            + "con|cây|nhà|phòng|cơ sở|"
            + "thửa|sản phẩm|quy ước|hương ước|dân tộc|sở|ngành|tờ rơi|chuyên đề|chương trình|phần quà|tin nhắn|ban thanh tra nhân dân|"
            + "ban giám sát đầu tư cộng đồng|"
            + "ban chỉ đạo|trường hợp|đối tượng|bị can|bị cáo|giấy chứng nhận|lĩnh vực|đề án|đồng chí|chức danh|vị trí|tập thể|cá nhân|gia đình|đám cưới|"
            + "tổ hợp tác|"
            + "giấy phép|bác sĩ|bác sỹ|dược sĩ|điều dưỡng|kỹ thuật viên|nhân viên|em|cháu|giải|cổ phần|huy chương|ca|bệnh nhân|luật sư|"
            + "công chứng viên|hòa giải viên|chi hội|chi đoàn|hạng mục|thẻ|khách|ngôi nhà|"
            + "quần chúng|biên chế|sinh viên|giảng viên|công nhân|thí sinh|bị hại|nạn nhân|người bệnh|vận động viên|"
            + "khiếu nại|tố cáo|nghề|chị|vị|ủy viên|tiểu thương|xã viên|trẻ|quầy|"
            + "lô|mẫu|di tích|hiện vật|góp ý|lỗi|trang trại|hợp đồng|bộ|cụm|tuyến|cầu|trạm|máy tính|lượt xem"),
    ];

    public static readonly PhraseBook Book = new(Families.SelectMany((family, i) => family.Select(phrase => (phrase, i + 1))));

    private static readonly ulong[] Keys = [0, .. Families.Select(family => WordHashes.Hash(family[0]))];

    /// <summary>Kinds of <see cref="Book"/> that measure time: they are parts of nothing.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Time =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(
            new[] { "ngày", "tháng", "năm", "tuần", "giờ", "phút", "quý", "tuổi", "lần", "kỳ", "đợt" }.Select(word => WordHashes.Hash(word)));

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Occasions =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(new[] { "lần", "kỳ", "đợt" }.Select(word => WordHashes.Hash(word)));

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Measures = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        new[] { "ha", "km", "m", "m2", "m3", "km2", "kg", "tấn", "tạ", "đồng", "usd" }.Select(word => WordHashes.Hash(word)));

    /// <summary>What a part may bring along (27 hội nghị, 1.117 lượt người): figures of these units next to the parts are not further parts.</summary>
    public static readonly System.Collections.Frozen.FrozenSet<ulong> Attributes = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        new[]
        {
            "lượt",
            "người",
            "đồng",
            "ý kiến",
            "công dân",
            "đại biểu",
            "lao động",
            "m2",
            "ha",
            "ngày công",
            "thành viên",
            "kg",
            "hội viên",
            "đoàn viên",
            "đảng viên",
            "nhân khẩu",
        }.Select(word => WordHashes.Hash(word)));

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Persons = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        new[]
        {
            "người", "cán bộ", "công chức", "viên chức", "đồng chí", "lao động", "đại biểu", "đảng viên", "công dân", "thành viên",
            "học sinh", "em", "cháu", "học viên", "giáo viên", "nhân viên", "bác sĩ", "hội viên", "đoàn viên", "thanh niên", "cử tri", "phụ nữ",
            "khẩu", "nhân khẩu", "quần chúng", "biên chế", "sinh viên", "giảng viên", "công nhân", "thí sinh", "bị hại", "nạn nhân", "người bệnh",
            "vận động viên", "nữ", "nam", "ứng viên",
            "bị can", "bị cáo", "bệnh nhân", "chị", "anh", "vị", "ủy viên", "nghiên cứu sinh", "tiểu thương", "xã viên", "nông dân",
            "trẻ", "cựu chiến binh", "hòa giải viên",
        }.Select(
            word => WordHashes.Hash(word)));

    public static readonly ulong Person = WordHashes.Hash("người");

    public static readonly ulong Money = WordHashes.Hash("đồng");

    /// <summary>Stands in <see cref="Scales"/> for "tỷ lệ": a word of its own, not a scale.</summary>
    public const int NoScale = 99;

    /// <summary>Scale words with their power of ten as kind, also two of them together (1,2 nghìn tỷ).</summary>
    public static readonly PhraseBook Scales = new(
        [.. Numbers.ScaleWords.All, ("nghìn tỷ", 12), ("ngàn tỷ", 12), ("nghìn tỉ", 12), ("tỷ lệ", NoScale), ("tỉ lệ", NoScale)]);

    /// <summary>A word after a number that begins no noun: the number has no unit of its own.</summary>
    public static readonly System.Collections.Frozen.FrozenSet<ulong> NoUnit = WordHashes.Set(
        "và là đạt chiếm trong có của đã ở tại với so bằng được cho từ đến trên dưới tăng giảm còn để do về theo như thì mà nay tỷ tỉ cùng hoặc hay nhưng bị "
            + "thuộc gồm bao vượt nêu này đó nhằm khi nếu hiện đang chưa không trừ cộng");

    /// <summary>"12 tốt, 9 khá, 15 trung bình": classes of what was counted before, no units.</summary>
    public static readonly PhraseBook Ratings = new("tốt|khá|giỏi|xuất sắc|trung bình|yếu|kém");

    public static ulong KeyOf(int kind) => Keys[kind];

    public static bool IsPerson(ulong unit) => Persons.Contains(unit);

    /// <summary>Figures of the two may be held against each other: the same unit, or people whatever they are called.</summary>
    public static bool AreAlike(ulong one, ulong other) => one == other || (IsPerson(one) && IsPerson(other));

    public static bool IsTime(ulong unit) => Time.Contains(unit);

    /// <summary>Time that passes; occasions (kỳ, lần, đợt) can be counted like things.</summary>
    public static bool IsDuration(ulong unit) => Time.Contains(unit) && !Occasions.Contains(unit);

    /// <summary>What is measured and not counted: of it more may be done than was planned.</summary>
    public static bool IsMeasure(ulong unit) => Measures.Contains(unit);

    private static IEnumerable<string[]> Alone(string phrases) => phrases.Split('|').Select(phrase => new[] { phrase });
}
