using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;

namespace Danchu.Web.Pages.Rounds;

/// <summary>The fields of one report that a round asks, as they are typed.</summary>
public sealed class AskInput
{
    public OutlineId? OutlineId { get; set; }

    public FormId? FormId { get; set; }

    public List<RubricId> RubricIds { get; set; } = [];

    public List<OrganisationKind> Kinds { get; set; } = [];

    public DateOnly? DueOn { get; set; }

    /// <summary>Nothing is chosen: a further report that was opened and not filled in is not asked.</summary>
    public bool IsBlank => OutlineId is null && FormId is null && RubricIds.Count == 0 && Kinds.Count == 0 && DueOn is null;

    public AskContent ToContent() => new(OutlineId, FormId) { RubricIds = RubricIds, Kinds = Kinds, DueOn = DueOn };

    public static AskInput Of(AskContent ask) => new()
    {
        OutlineId = ask.OutlineId,
        FormId = ask.FormId,
        RubricIds = [.. ask.RubricIds],
        Kinds = [.. ask.Kinds],
        DueOn = ask.DueOn,
    };
}
