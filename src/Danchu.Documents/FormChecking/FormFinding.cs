namespace Danchu.Documents.FormChecking;

/// <summary>Where a file differs from its form.</summary>
/// <param name="About">In Vietnamese: "Lề trái".</param>
/// <param name="Stated">What the file shows: "10 mm".</param>
/// <param name="Expected">What the form demands: "30-35 mm".</param>
/// <param name="Line">Where to look; null when it is no line's matter.</param>
public sealed record FormFinding(FormRequirement Requirement, string About, string Stated, string Expected, FormLine? Line)
{
    public string Code => Requirement.Code;
}
