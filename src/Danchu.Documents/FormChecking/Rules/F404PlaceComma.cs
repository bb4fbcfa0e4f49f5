namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F404PlaceComma : FormRule
{
    public override string Code => "F404";

    public override string Vietnamese => "Sau địa danh có dấu phẩy.";

    public override string English => "A comma follows the place.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.Head.First(FormElements.Place) is { } line && FormPatterns.Place().Match(line.Text) is { Success: true } match && match.Groups["comma"].Length == 0
            ? file.For(this).Select(requirement => Found(requirement, "Địa danh", $"“{line.Text}”", $"“{match.Groups["place"].Value}, ngày …”", line))
            : [];
}
