namespace Danchu.Checking.Checks;

/// <summary>
/// From one figure to another, and what is said of the way: từ 8,6% xuống còn 6,1%, giảm 2,5%; 96 đảng viên, gấp 1,5 lần năm trước (64 đảng viên).
/// </summary>
internal sealed class T207Movement : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "T207",
        "Mức tăng, giảm hoặc số lần gấp phải đúng với số đầu và số cuối đã nêu.",
        "A change, or a multiple, must be right for the two figures between which it is stated.",
        [
            "Tỷ lệ hộ cận nghèo giảm từ 7,4% xuống còn 5,2%, giảm 3,2% so với đầu năm.",
            "Số tổ hòa giải tăng từ 120 tổ lên 138 tổ, tăng 28 tổ.",
            "Có 84 sáng kiến được công nhận, tăng 19 sáng kiến so với năm 2022 (63 sáng kiến).",
            "Tỷ lệ hài lòng đạt 92,6%, tăng 3,2% so với năm 2022 (90,3%).",
            "Tổ chức 90 buổi tuyên truyền, gấp 2,5 lần so với năm trước (30 buổi).",
        ],
        [
            "Tỷ lệ hộ cận nghèo giảm từ 7,4% xuống còn 5,2%, giảm 2,2% so với đầu năm.",
            "Số tổ hòa giải tăng từ 120 tổ lên 138 tổ, tăng 15%.",
            "Có 84 sáng kiến được công nhận, tăng 21 sáng kiến so với năm 2022 (63 sáng kiến).",
            "Tỷ lệ hài lòng đạt 92,6%, tăng 2,3% so với năm 2022 (90,3%).",
            "Tổ chức 90 buổi tuyên truyền, gấp 3 lần so với năm trước (30 buổi).",
            "Số hồ sơ trực tuyến năm 2022 đạt 61,4%, năm 2023 đạt 78,9%, tăng 17,5%.",
            "Tỷ lệ hộ nghèo giảm từ 12,4% năm 2016 xuống 4,4% năm 2020, bình quân mỗi năm giảm 2%.",
        ]);

    public override void Run(CheckWork work)
    {
        base.Run(work);
        foreach (var cell in work.BalancedCells)
        {
            if (cell.Change)
            {
                G301Remainder.Tell(work, Code, cell);
            }
        }
    }
}
