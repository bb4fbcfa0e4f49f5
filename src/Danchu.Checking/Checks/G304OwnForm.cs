using Danchu.Checking.Facts;

namespace Danchu.Checking.Checks;

/// <summary>What the text says of a fact against the report's own form.</summary>
internal sealed class G304OwnForm : Check
{
    public override CheckDescription Description { get; } = new(
        "G304",
        "Số trong lời văn phải đúng với số của chỉ tiêu ấy trong biểu số liệu của chính báo cáo.",
        "A number in the text must be the figure of that indicator in the report's own form.",
        ["Nhân dân góp 138 ngày công làm đường.", "Toàn xã có 372/1.180 hộ nghèo.", "Tỷ lệ hộ nghèo 31,53%.", "Đã tổ chức 26 buổi tuyên truyền."],
        [
            "Nhân dân góp 150 ngày công làm đường.", "Toàn xã có 350/1.195 hộ nghèo, chiếm 29,29%.", "Toàn xã có 350 hộ nghèo.",
            "Nhân dân góp trên 140 ngày công.",
            "Bản Nà Khuy góp 20 ngày công.", "Nhân dân góp 150 ngày công, trong đó 20 ngày công làm kênh.", "Năm 2022 góp 138 ngày công.",
        ])
    {
        ExampleOptions = ExampleFacts.Options,
    };

    public override void Run(CheckWork work)
    {
        foreach (var stated in work.Stated)
        {
            work.Claim(Code, stated.Said.Verdict, stated.Number.Value, stated.Computed, Figures(stated));
            if (stated is { Said.Verdict: Verdict.Contradicts, LastYear: false })
            {
                Find(work, Code, stated);
            }
        }
    }

    internal static void Find(CheckWork work, string code, FactReading stated) => work.Find(
        code, Severity.Error, stated.Said.Span, Write.Of(stated.Number.Value), Expected(stated), stated.Fact.Name, []);

    private static Reading.Number[] Figures(FactReading stated) =>
        stated is { Said.As: StatedAs.Whole, Number.Other: { } other } ? [stated.Number, other] : [stated.Number];

    private static string? Expected(FactReading stated) => (stated.Said.As, stated.Fact.Now) switch
    {
        (_, { Value: null }) => null,
        (StatedAs.Percentage, var now) => Write.Percent(now.Share!.Value, 2),
        (StatedAs.Whole, { Value: { } value, Denominator: { } whole }) => Write.Of(value) + "/" + Write.Of(whole),
        (_, var now) => Write.Of(now.Value!.Value),
    };
}
