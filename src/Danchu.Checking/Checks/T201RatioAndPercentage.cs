namespace Danchu.Checking.Checks;

/// <summary>a/b and the percentage printed next to it, in either order.</summary>
internal sealed class T201RatioAndPercentage : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "T201",
        "Tỷ lệ phần trăm ghi kèm phân số a/b phải là kết quả làm tròn của a chia cho b.",
        "A percentage printed with a ratio a/b must be a divided by b, rounded.",
        [
            "Đã giải quyết 46/61 đơn, đạt 76,41%.",
            "Cắt giảm thời gian giải quyết 210/640 ngày (tỷ lệ 31,81%).",
            "Tỷ lệ hài lòng đạt 94,5% (180/200 phiếu khảo sát).",
            "Đã xử lý 120/150 hồ sơ (gồm 100 hồ sơ đất đai, 20 hồ sơ hộ tịch), đạt tỷ lệ 82%.",
        ],
        [
            "Đã giải quyết 46/61 đơn, đạt 75,41%.",
            "Có 444/444 phiếu tán thành, đạt tỷ lệ 92,50% tính trên tổng số đại biểu.",
            "Tiếp 143 lượt/159 công dân, đạt 95%.",
            "Đã giải quyết 12/12 vụ việc, tăng 20% so với cùng kỳ.",
            "Có 5/13 xã đạt chuẩn nông thôn mới, tỷ lệ hộ nghèo 3,2%.",
            "Có 9/13 xã có tỷ lệ hộ nghèo 5%.",
            "Có ít nhất 2/3 số hộ tham dự, đạt 85%.",
            "Xếp thứ 48/63 tỉnh, thành phố, đạt 81,5%.",
        ]);
}
