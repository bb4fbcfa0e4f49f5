namespace Danchu.Checking.Checks;

/// <summary>Dots and commas where no figure has them.</summary>
internal sealed class N901Separators : Check
{
    public override CheckDescription Description { get; } = new(
        "N901",
        "Dấu chấm, dấu phẩy trong số phải đặt đúng chỗ: dấu chấm ngăn từng ba chữ số, dấu phẩy trước phần thập phân; năm có bốn chữ số.",
        "Dots and commas of a figure must stand where they may: dots part thousands, a comma goes before decimals; a year has four digits.",
        [
            "Toàn tỉnh đón 8.973194 lượt khách.",
            "Tổng số 1.23.456 hồ sơ được số hóa.",
            "Tỷ lệ hộ nghèo còn 0,5.2 %.",
            "Hỗ trợ mỗi hộ 100,00,0 đồng.",
            "Diện tích rừng 12,345.67 ha.",
            "Hội nghị tổ chức ngày 11/06/20250 tại xã.",
        ],
        [
            "Toàn tỉnh đón 8.973.194 lượt khách, tăng 1,25% so với cùng kỳ.",
            "Máy chủ 192.168.1.10, phiên bản 1.23.456 của phần mềm; điện thoại 0912.345.67; số tài khoản 1234.56.789.",
            "1.1.2 Công khai. Thực hiện mục 1.23.4 của kế hoạch, theo mã 01.234.56.",
            "Doanh thu 12,345.67 triệu đồng, chi phí 11,002.45 triệu đồng, lợi nhuận 1,343.22 triệu đồng.",
            "Cả xã có 1. 038 hộ; ngày 25.12.2023 họp dân; hệ số 1.2345.",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var number in work.Reading.Malformed)
        {
            work.Claim(Code, Verdict.Contradicts, null, number.Meant, [number.Span]);
            var meant = number.Day is { } day ? Write.Of(day) : Write.Of(number.Meant!.Value);
            work.Find(Code, Severity.Warning, number.Span, work.Reading.Text[number.Span.Start..number.Span.End], meant, null, []);
        }
    }
}
