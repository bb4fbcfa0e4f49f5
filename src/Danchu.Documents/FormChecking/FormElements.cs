namespace Danchu.Documents.FormChecking;

/// <summary>The elements of a document as the catalogue's requirements call them, and as an official does.</summary>
internal static class FormElements
{
    public const string Nation =
        "quocHieu", Motto = "tieuNgu", Party = "tieuDeDang", Body = "coQuan", Issuing = "coQuanBanHanh", Number = "soKyHieu", Place = "diaDanhNgay",
        Type = "tenLoai", Subject =
            "trichYeu", LetterSubject = "trichYeuCongVan", Recipients = "noiNhan", Recipient = "danhSachNoiNhan", Authority = "quyenHan";

    public static string Name(string element) => element switch
    {
        Nation => "Quốc hiệu",
        Motto => "Tiêu ngữ",
        Party => "Tiêu đề “Đảng Cộng sản Việt Nam”",
        Body or Issuing => "Tên cơ quan ban hành",
        Number => "Số, ký hiệu",
        Place => "Địa danh, ngày tháng năm",
        Type => "Tên loại văn bản",
        Subject => "Trích yếu",
        LetterSubject => "Trích yếu công văn",
        Recipients => "“Nơi nhận”",
        Recipient => "Danh sách nơi nhận",
        Authority => "Quyền hạn của người ký",
        _ => element,
    };
}
