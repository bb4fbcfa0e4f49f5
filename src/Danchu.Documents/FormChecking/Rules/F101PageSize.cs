namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F101PageSize : FormRule
{
    public override string Code => "F101";

    public override string Vietnamese => "Văn bản trình bày trên khổ giấy A4 (210 mm x 297 mm).";

    public override string English => "The pages are A4 (210 by 297 mm).";

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        foreach (var requirement in file.For(this))
        {
            var other = file.Facts.Pages.FirstOrDefault(page => page is { Width: { } width, Height: { } height }
                && (Outside(requirement with { Most = requirement.Least }, Math.Min(width, height), 1.5)
                    || Outside(requirement with { Least = requirement.Most }, Math.Max(width, height), 1.5)));
            if (other is not null)
            {
                yield return Found(
                    requirement,
                    "Khổ giấy",
                    $"{Show(other.Width, "")} x {Show(other.Height, "mm")}",
                    $"{Show(requirement.Least, "")} x {Show(requirement.Most, "mm")} (A4)");
            }
        }
    }
}
