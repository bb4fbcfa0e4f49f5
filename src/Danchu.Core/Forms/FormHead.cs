using Danchu.Core.Organisations;

namespace Danchu.Core.Forms;

/// <summary>The head of a form as typed.</summary>
public record FormHead
{
    public string Name { get; init; } = "";

    /// <summary>Title of the annex as printed, with {nam}.</summary>
    public string Title { get; init; } = "";

    public List<OrganisationKind> ForKinds { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string Source { get; init; } = "";

    public static FormHead Of(StatisticalForm form) => new()
    {
        Name = form.Name,
        Title = form.Title,
        ForKinds = form.ForKinds,
        ValidFrom = form.ValidFrom,
        ValidTo = form.ValidTo,
        Source = form.Source,
    };
}
