using Danchu.Core.Access;
using Danchu.Core.Organisations;

namespace Danchu.Core.Outlines;

/// <summary>The head of an outline as typed.</summary>
public record OutlineHead
{
    public string Name { get; init; } = "";

    /// <summary>Trích yếu of the report, with {nam}.</summary>
    public string Subject { get; init; } = "";

    public ReportingLine? Line { get; init; }

    public List<OrganisationKind> ForKinds { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string Source { get; init; } = "";

    public static OutlineHead Of(Outline outline) => new()
    {
        Name = outline.Name,
        Subject = outline.Subject,
        Line = outline.Line,
        ForKinds = outline.ForKinds,
        ValidFrom = outline.ValidFrom,
        ValidTo = outline.ValidTo,
        Source = outline.Source,
    };
}
