namespace Danchu.Checking.Checks;

/// <summary>Parts first, then "tổng cộng", "cộng là" and the total.</summary>
internal sealed class S102TotalAfterParts : RelationCheck
{
    public override CheckDescription Description { get; } = new(
        "S102",
        "Tổng cộng nêu sau các số thành phần phải bằng tổng của chúng.",
        "A total stated after its parts must be their sum.",
        ["Cấp tỉnh 12 hội nghị, cấp huyện 25 hội nghị, cấp xã 40 hội nghị, tổng cộng là 78 hội nghị."],
        [
            "Cấp tỉnh 12 hội nghị, cấp huyện 25 hội nghị, cấp xã 40 hội nghị, tổng cộng là 77 hội nghị.",
            "Trong năm 2023 có 15 xã tổ chức, tổng cộng 200 buổi với 9.000 lượt người.",
            "Năm 2022 tổ chức 10 cuộc, năm 2023 tổ chức 12 cuộc, tổng cộng 3 năm là 40 cuộc.",
        ]);
}
