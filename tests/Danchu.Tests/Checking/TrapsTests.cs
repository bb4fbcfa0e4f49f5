using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>Sentences that look like contradictions and are none: a false alarm is worse than a miss.</summary>
public sealed class TrapsTests
{
    [Theory]
    [InlineData("Có 53/53 đại biểu tham dự, 49 phiếu (84,48% tổng số đại biểu) tán thành.")]
    [InlineData("Có 1.485/1.507 cử tri bỏ phiếu, 1.304 đồng ý, tỷ lệ 86,53%.")]
    [InlineData("Tiếp 198 lượt/221 người/200 vụ việc tại trụ sở tiếp công dân.")]
    [InlineData("Thu ngân sách đạt 175,63% dự toán; biên chế có mặt 2186/2156 người.")]
    [InlineData("Toàn ngành có 7.205 phòng học, trong đó 5.146 phòng kiên cố, 1.940 phòng bán kiên cố.")]
    [InlineData("Số vụ án nhiều nhất là thành phố 35 vụ, huyện A 20 vụ trong tổng số 120 vụ toàn tỉnh.")]
    [InlineData("Có 41/126 trường đạt chuẩn, đạt 45,5% số trường công lập.")]
    [InlineData("Luật có 47 điều, trong đó sửa đổi 23 điều, bổ sung mới 7 điều, giữ nguyên 17 điều và bỏ 2 điều.")]
    [InlineData("Giảm 1.279 vụ (-20,69%) so với cùng kỳ năm 2022.")]
    [InlineData("Toàn tỉnh thu 115.000 tỷ đồng, đạt 72,14% dự toán.")]
    [InlineData("Đảng ủy có 12 chi bộ với 245 đảng viên (trong đó 15 đảng viên dự bị, 98 đảng viên nữ).")]
    [InlineData("Bầu 47 đại biểu HĐND xã, trong đó: nữ 15 đại biểu, ngoài đảng 5 đại biểu, trẻ tuổi 12 đại biểu.")]
    [InlineData(
        "Tổ chức 12 cuộc giám sát, 03 cuộc phản biện, trong đó cấp huyện 02 cuộc giám sát, 01 cuộc phản biện; cấp xã 10 cuộc giám sát, 02 cuộc phản biện.")]
    [InlineData("Tiếp nhận 97 đơn, trong đó: tiếp nhận trong kỳ là 77 đơn (giảm 40 đơn so với cùng kỳ); số đơn đủ điều kiện xử lý 97 đơn, 97 vụ việc.")]
    [InlineData("Hỗ trợ 30 hộ với số tiền 1.500 triệu đồng (mỗi hộ 50 triệu đồng).")]
    [InlineData("Ban Chỉ đạo gồm 15 đồng chí, do đồng chí Phó Bí thư làm Trưởng ban, 02 Phó Trưởng ban, 12 thành viên.")]
    [InlineData("Thực hiện tiếp 102 lượt với 106 người, 102 vụ việc (giảm 13 lượt, 36 người so với năm 2022).")]
    [InlineData("Số thu 79, 568 triệu đồng (trong đó: cấp huyện 50 triệu đồng, cấp xã 29 triệu đồng).")]
    [InlineData("Dân số khoảng 58.000 người (nam 30.100 người, nữ 28.200 người).")]
    [InlineData("Chỉ thị số 03-CT/TU ngày 21/01/2021; Chỉ thị số 03-CT/TU ngày 14/6/2016.")]
    [InlineData("Chỉ số giá tiêu dùng bình quân 6 tháng tăng 3,68% so với cùng kỳ.")]
    [InlineData("Có ít nhất 2/3 tổng số hộ tán thành, đạt 85%.")]
    [InlineData("Năm 2020 giảm 120 hộ nghèo, năm 2021 giảm 95 hộ, năm 2022 giảm 143 hộ.")]
    [InlineData("Hòa giải 52 vụ: hòa giải thành 45 vụ, đạt 86,5%; trong đó mâu thuẫn gia đình 21 vụ, tranh chấp đất đai 18 vụ, việc khác 13 vụ.")]
    [InlineData("Dân quân 28 đồng chí, trong đó 15 đồng chí đã được tập huấn, 10 đồng chí là đảng viên, 6 đồng chí là nữ.")]
    [InlineData("Kế hoạch số 116/KH-UBND ngày 28/4/2021; Kế hoạch số 117/KH-UBND ngày 28/4/2021.")]
    [InlineData("Có 28/30 hộ tham gia họp, đạt 93,33²%.")]
    [InlineData("Có 28/30 hộ tham gia họp, đạt 93,33%².")]
    [InlineData("Có 28/30³ hộ tham gia họp, đạt 93,33 %[2].")]
    public void Read_Trap_IsSilent(string text) =>
        Checker.Read(text).Findings.Select(finding => $"{finding.Code} {finding.Stated} {finding.Formula}").ShouldBeEmpty();

    [Theory]
    [InlineData("Có 28/30 hộ tham gia họp, đạt 93,43²%.")]
    [InlineData("Có 28/30¹² hộ tham gia họp, đạt 93,43%.")]
    public void Read_FigureWithARaisedMark_IsTheFigureWithoutIt(string text)
    {
        var finding = Checker.Read(text).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Stated, finding.Expected).ShouldBe(("T201", "93.43%", "93.33%"));
    }
}
