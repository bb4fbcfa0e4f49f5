using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Reports.Comments;

/// <summary>Who speaks of a report: everybody of its unit, and everybody of the body that asked once it was sent to them.</summary>
internal static class CommentRights
{
    /// <summary>For whom the actor speaks; null when they only read.</summary>
    public static OrganisationId? SpeaksFor(Actor actor, OpenedReport file) => file.Rights.InUnit ? file.Organisation.Id
        : actor.On(file.Round.Line).Organisations.Contains(file.Superior.Id) ? file.Superior.Id
        : null;

    /// <summary>Comments of the unit among itself are its own.</summary>
    public static bool Sees(OpenedReport file, ReportComment comment) => comment.ToSuperior || file.Rights.InUnit;
}
