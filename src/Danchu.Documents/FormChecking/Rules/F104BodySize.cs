namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F104BodySize : FormRule
{
    public override string Code => "F104";

    public override string Vietnamese => "Cỡ chữ của nội dung nằm trong khoảng quy định.";

    public override string English => "The size of the running text lies within what is prescribed.";

    // Less than a paragraph is no running text to judge by.
    private const int Enough = 40;

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        foreach (var requirement in file.For(this))
        {
            var most = file.Body.Where(line => line.Size is not null).GroupBy(line => line.Size).MaxBy(size => size.Sum(line => line.Letters));
            if (most?.Sum(line => line.Letters) >= Enough && Outside(requirement, most.Key, 0.01))
            {
                yield return Found(requirement, "Cỡ chữ của nội dung", Show(most.Key, ""), Range(requirement, ""), most.First());
            }
        }
    }
}
