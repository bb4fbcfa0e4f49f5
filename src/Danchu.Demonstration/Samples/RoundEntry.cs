namespace Danchu.Demonstration.Samples;

/// <summary>Đợt báo cáo: one entry of rounds.yaml.</summary>
/// <param name="Outline">Key of the outline; its version is that of <see cref="OutlineVersion"/>.</param>
/// <param name="Form">Key of the form; null when the round asks for no figures.</param>
/// <param name="Rubrics">Bảng tiêu chí the units score themselves by; empty when nothing is scored.</param>
/// <param name="ToKinds">Addressed by kind: all direct and indirect subordinates of the issuer on the line that have one of these kinds.</param>
/// <param name="ToOrganisations">Addressed one by one.</param>
/// <param name="PassesOn">The superior's round this one passes on to subordinates.</param>
/// <param name="Closed">True for a year that is over: its reports are accepted.</param>
public sealed record RoundEntry(
    string Key,
    string Issuer,
    string Line,
    PeriodReference Period,
    string Outline,
    int OutlineVersion,
    string? Form,
    int FormVersion,
    IReadOnlyList<RubricReference> Rubrics,
    string Subject,
    string Letter,
    DateOnly IssuedOn,
    DateOnly DueOn,
    IReadOnlyList<string> ToKinds,
    IReadOnlyList<string> ToOrganisations,
    string? PassesOn,
    bool Closed,
    int SourceLine);
