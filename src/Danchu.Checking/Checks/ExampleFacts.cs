namespace Danchu.Checking.Checks;

/// <summary>The form of a small commune, against which the examples of the checks are held.</summary>
internal static class ExampleFacts
{
    public static readonly CheckOptions Options = new()
    {
        Year = 2023,
        Unit = "Xã An Phú",
        Facts =
        [
            new("ngay-cong", "Ngày công", "ngay-cong", ["# ngày công"], new(150), new(120)),
            new("ho-ngheo", "Hộ nghèo", "ho-ngheo", ["# hộ nghèo", "hộ nghèo %"], new(350, 1195), new(365, 1190)),
            new("buoi-tuyen-truyen", "Buổi tuyên truyền", "buoi-tuyen-truyen", ["# buổi tuyên truyền"], new(null), null),
        ],
    };
}
