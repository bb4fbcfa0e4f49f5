using static Danchu.Tests.Documents.FormChecking.FormExample;

namespace Danchu.Tests.Documents.FormChecking;

/// <summary>For each rule files in which it must find something, and files that look alike in which it must not. docs/checks.md lists them.</summary>
internal static class FormExamples
{
    private const string Title = "<w:t xml:space=\"preserve\">", TitlePage = "<w:titlePg/>";

    public static IReadOnlyDictionary<string, (FormExample[] Fails, FormExample[] Passes)> All
    {
        get;
    } = new Dictionary<string, (FormExample[], FormExample[])>(StringComparer.Ordinal)
    {
        ["F101"] = ([new("khổ Letter, rộng 216 mm", Report, ("w:w=\"11906\"", "w:w=\"12240\""))], [new("trang ngang khổ A4 cho bảng rộng", Long)]),
        ["F102"] = (
            [new(
                "bốn lề 10 mm",
                Report,
                ("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"", "w:top=\"567\" w:right=\"567\" w:bottom=\"567\" w:left=\"567\"")),
             new("lề trái 25 mm trong văn bản của Đảng", Party, ("w:left=\"1701\"", "w:left=\"1417\""))],
            [new(
                "lề 25, 20, 25, 35 mm",
                Report,
                ("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"", "w:top=\"1417\" w:right=\"1134\" w:bottom=\"1417\" w:left=\"1984\"")),
             new(
                 "lề trái 20 mm và 10 mm để đóng gáy",
                 Report,
                 ("w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"", "w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"567\""))]),
        ["F103"] = (
            [new("phông Arial ở kiểu mặc định", Report, ("Times New Roman", "Arial"))],
            [new("không nêu phông", Report, ("w:hAnsi=\"Times New Roman\"", ""), ("w:ascii=\"Times New Roman\"", ""))]),
        ["F104"] = (
            [
                new("nội dung cỡ 11", Report, ("w:sz w:val=\"28\"", "w:sz w:val=\"22\"")),
                new("nội dung cỡ 13 trong văn bản của Đảng", Party, ("w:sz w:val=\"28\"", "w:sz w:val=\"26\"")),
            ],
            [new("nội dung cỡ 13", Report, ("w:sz w:val=\"28\"", "w:sz w:val=\"26\""))]),
        ["F105"] = (
            [new("nhiều trang, không có số trang", Long, (" PAGE ", " DATE "))], [new("tệp không cho biết có nhiều trang", Report, (" PAGE ", " DATE "))]),
        ["F106"] = ([new("số trang ở lề dưới", Report, ("headerReference", "footerReference"))], [new("số trang giữa lề trên", Report)]),
        ["F107"] = ([new("số trang hiện cả ở trang đầu", Report, (TitlePage, ""))], [new("trang đầu có phần đầu trang riêng", Report)]),
        ["F201"] = (
            [
                new("không có Quốc hiệu", Report, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")),
                new("không có “Đảng Cộng sản Việt Nam”", Party, ("ĐẢNG CỘNG SẢN VIỆT NAM", "")),
            ],
            [new("“CỘNG HOÀ” bỏ dấu kiểu cũ", Report, ("CỘNG HÒA", "CỘNG HOÀ"))]),
        ["F202"] = (
            [new("công văn không có trích yếu", Letter, ("V/v báo cáo", "báo cáo"))],
            [new("tên loại không có trong danh sách", Report, (">BÁO CÁO<", ">BẢNG TỔNG HỢP<"))]),
        ["F203"] = (
            [new(
                "địa danh, ngày tháng ở trên Tiêu ngữ", Report, ("Độc lập - Tự do - Hạnh phúc", "Song Vân, ngày 12 tháng 01 năm 2024"),
                ("Song Vân, ngày 11 tháng 01 năm 2024</w:t>", "Độc lập - Tự do - Hạnh phúc</w:t>"))],
            [new("công văn: trích yếu dưới số, ký hiệu", Letter)]),
        ["F301"] = (
            [new(
                "Tiêu ngữ cỡ 12", Report, ("<w:name w:val=\"Tiêu đề 2\"/>", "<w:name w:val=\"Tiêu đề 2\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr>"),
                ("<w:pStyle w:val=\"Emblem2\"/></w:pPr><w:r>", "<w:pStyle w:val=\"Emblem2\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr>"))],
            [new(
                "Quốc hiệu cỡ 12 và Tiêu ngữ cỡ 13",
                Report,
                ("<w:pStyle w:val=\"Emblem1\"/></w:pPr><w:r>", "<w:pStyle w:val=\"Emblem1\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr>"),
                ("<w:pStyle w:val=\"Emblem2\"/></w:pPr><w:r>", "<w:pStyle w:val=\"Emblem2\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"))]),
        ["F302"] = (
            [new(
                "địa danh, ngày tháng đứng",
                Report,
                ("<w:pStyle w:val=\"PlaceAndDate\"/></w:pPr><w:r>", "<w:pStyle w:val=\"PlaceAndDate\"/></w:pPr><w:r><w:rPr><w:i w:val=\"0\"/></w:rPr>"))],
            [new(
                "đậm ghi ở chữ chứ không ở kiểu",
                Report,
                ("<w:pStyle w:val=\"Emblem1\"/></w:pPr><w:r>", "</w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"26\"/></w:rPr>"))]),
        ["F303"] = ([new("tên cơ quan viết thường", Report, (Title + "XÃ SONG VÂN", Title + "xã Song Vân"))],
            [new(
                "in hoa bằng định dạng", Report, (Title + "HUYỆN TÂN YÊN", Title + "huyện Tân Yên"),
                ("<w:pStyle w:val=\"SuperiorBody\"/></w:pPr><w:r>", "<w:pStyle w:val=\"SuperiorBody\"/></w:pPr><w:r><w:rPr><w:caps/></w:rPr>"))]),
        ["F401"] = (
            [
                new("“Số 04-BC/UBND” trong văn bản của Nhà nước", Report, ("Số: 04/BC-UBND", "Số 04-BC/UBND")),
                new("“Số: 42/CV-BCĐ” trong văn bản của Đảng", Party, ("Số 42-CV/BCĐ<", "Số: 42/CV-BCĐ<")),
            ],
            [new("số còn để trống", Report, ("Số: 04/BC-UBND", "Số:        /BC-UBND")), new("“Số 42 -CV/BCĐ”", Party, ("Số 42-CV", "Số 42 -CV"))]),
        ["F402"] = ([new("“Số: 4/BC-UBND”", Report, ("Số: 04/", "Số: 4/"))], [new("“Số: 104/BC-UBND”", Report, ("Số: 04/", "Số: 104/"))]),
        ["F403"] = (
            [
                new("“Song Vân, 5/3/2023”", Report, ("ngày 11 tháng 01 năm 2024", "5/3/2023")),
                new("“ngày 5 tháng 1 năm 2024”", Report, ("ngày 11 tháng 01 năm 2024", "ngày 5 tháng 1 năm 2024")),
            ],
            [
                new("“ngày 05 tháng 3 năm 2024”", Report, ("ngày 11 tháng 01 năm 2024", "ngày 05 tháng 3 năm 2024")),
                new("ngày còn để trống", Report, ("ngày 11 tháng 01 năm 2024", "ngày      tháng 01 năm 2024")),
            ]),
        ["F404"] = (
            [new("“Song Vân ngày 11 tháng 01 năm 2024”", Report, ("Song Vân, ngày 11", "Song Vân ngày 11"))],
            [new("“TP. Hồ Chí Minh, ngày 11 tháng 01 năm 2024”", Report, ("Song Vân, ngày 11", "TP. Hồ Chí Minh, ngày 11"))]),
        ["F405"] = (
            [new("“Về việc” trong công văn của Nhà nước", Letter, ("V/v báo cáo", "Về việc báo cáo"))],
            [new("“v/v” viết thường", Letter, ("V/v báo cáo", "v/v báo cáo"))]),
        ["F501"] = ([new("không có “Nơi nhận”", Report, ("Nơi nhận:", ""))], [new("“Nơi nhận” không có dấu hai chấm", Report, ("Nơi nhận:", "Nơi nhận"))]),
        ["F502"] = ([new("không có dòng lưu", Report, ("- Lưu: VT.", "- Như trên."))], [new("“- Lưu VT, NV.”", Report, ("- Lưu: VT.", "- Lưu VT, NV."))]),
        ["F503"] = (
            [new("“./.” trong văn bản của Đảng", Party, ("để tổng hợp.", "để tổng hợp./."))],
            [new("“.” trong văn bản của Nhà nước", Report, ("Nhân dân./.", "Nhân dân."))]),
        ["F504"] = (
            [
                new("“K/T CHỦ TỊCH” trong văn bản của Nhà nước", Report, ("KT. CHỦ TỊCH", "K/T CHỦ TỊCH")),
                new("“KT. TRƯỞNG BAN” trong văn bản của Đảng", Party, ("K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN")),
            ],
            [new("“CHỦ TỊCH” ký trực tiếp", Report, ("KT. CHỦ TỊCH", "CHỦ TỊCH"))]),
    };
}
