namespace Danchu.Checking.Checks;

/// <summary>A part with its share: 44.089 hồ sơ (chiếm 37,24%); the base is the head of the list or a figure before it.</summary>
internal sealed class T202PartAndShare : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "T202",
        "Tỷ trọng ghi kèm một số phải đúng với tổng số mà số đó là một phần.",
        "A share printed with a figure must be right for the total of which the figure is a part.",
        [
            "Tiếp nhận 400 hồ sơ, trong đó trực tiếp 100 hồ sơ (chiếm 25%), trực tuyến 300 hồ sơ (chiếm 74%).",
            "Tổng số đơn thuộc thẩm quyền là 64 đơn, đã giải quyết 52 đơn, đạt 83,25%.",
        ],
        [
            "Tiếp nhận 400 hồ sơ, trong đó trực tiếp 100 hồ sơ (chiếm 25%), trực tuyến 300 hồ sơ (chiếm 75%).",
            "Tổng số đơn thuộc thẩm quyền là 64 đơn, đã giải quyết 52 đơn, đạt 81,25%.",
            "Toàn xã có 1.200 hộ; hộ nghèo giảm còn 45 hộ, giảm 1,5% so với năm trước.",
            "Thu ngân sách 45 tỷ đồng, đạt 110% dự toán.",
            "Dân tộc Mông chiếm 37,5%; dân tộc Thái chiếm 15,9%.",
        ]);
}
