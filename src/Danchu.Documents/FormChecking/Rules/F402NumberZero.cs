namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F402NumberZero : FormRule
{
    public override string Code => "F402";

    public override string Vietnamese => "Số của văn bản dưới 10 thì ghi thêm số 0 ở trước.";

    public override string English => "A number below 10 is written with a leading zero.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.Head.First(FormElements.Number) is { } line
            && FormPatterns.Number().Match(line.Text).Groups["number"].Value is { Length: 1 } number
            && number is not "0"
            ? file.For(this).Select(requirement => Found(requirement, "Số của văn bản", number, "0" + number, line))
            : [];
}
