using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Growth: a figure, by how much it rose or fell, and the percentage of it.</summary>
internal sealed class T206Growth : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "T206",
        "Tỷ lệ tăng, giảm phải đúng với số kỳ này và số kỳ trước (hoặc số tăng, giảm) đã nêu.",
        "A rate of growth must be right for this period's figure and the stated base or change.",
        [
            "Tiếp nhận 120 đơn, tăng 20 đơn (25%) so với cùng kỳ.",
            "Tổ chức 90 cuộc giám sát, giảm 10% so với năm trước (105 cuộc).",
            "Doanh thu đạt 1.248 tỷ đồng, tăng 18,5% so với năm 2022 (1.040 tỷ đồng).",
            "Tiếp 57 lượt công dân, tăng 31,2% so với cùng kỳ.",
        ],
        [
            "Tiếp nhận 120 đơn, tăng 20 đơn (20%) so với cùng kỳ.",
            "Tổ chức 90 cuộc giám sát, giảm 10% so với năm trước (100 cuộc).",
            "Tiếp 104 lượt công dân, tăng 36,8% so với cùng kỳ.",
            "Thu nhập bình quân 9,2 triệu đồng, tăng 8,2% so với năm 2022 (8,5 triệu đồng).",
            "Thu ngân sách 45 tỷ đồng, tăng 12,3% so với cùng kỳ.",
        ]);

    public override void Run(CheckWork work)
    {
        base.Run(work);
        foreach (var cell in work.FittedCells)
        {
            if (cell.Formula == ColumnFormula.Growth)
            {
                T208ShareColumns.Tell(work, Code, cell, $"{Write.Of(cell.Part)} / {Write.Of(cell.Whole)}");
            }
        }
    }
}
