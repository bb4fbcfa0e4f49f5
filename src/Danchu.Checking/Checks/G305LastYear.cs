namespace Danchu.Checking.Checks;

/// <summary>A number that was last year's figure and stayed in the text.</summary>
internal sealed class G305LastYear : Check
{
    public override CheckDescription Description { get; } = new(
        "G305",
        "Số của năm trước không được còn lại trong lời văn khi biểu số liệu năm nay ghi số khác.",
        "Last year's figure must not stay in the text when this year's form has another.",
        ["Nhân dân góp 120 ngày công làm đường."],
        ["Nhân dân góp 150 ngày công làm đường.", "Nhân dân góp 150 ngày công, năm trước góp 120 ngày công."])
    {
        ExampleOptions = ExampleFacts.Options,
    };

    public override void Run(CheckWork work)
    {
        foreach (var stated in work.Stated)
        {
            if (stated is { Said.Verdict: Verdict.Contradicts, LastYear: true })
            {
                G304OwnForm.Find(work, Code, stated);
            }
        }
    }
}
