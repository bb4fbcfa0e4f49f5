using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Web.Api.Organisations;

/// <summary>One unit with its superiors through time, and what it came from or became.</summary>
internal static class GetOrganisation
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations/{id:guid}", ReadAsync)
        .Tells<OrganisationDetails>("Đơn vị", "Một đơn vị");

    private static async Task<IResult> ReadAsync(HttpContext http, FindOrganisation find, OrganisationId id, CancellationToken cancellationToken) =>
        ApiAnswer.Of(
            await find.ReadAsync(http.Actor(), id, cancellationToken),
            view => ApiAnswer.Tagged(
                http, ApiAnswer.TagOf([view.Unit.Version, .. view.Places, .. view.Successions]),
                new OrganisationDetails(
                    id.Value, view.Unit.Code, view.Unit.Name, view.Unit.ShortName, view.Unit.Kind, view.Unit.Level, view.Unit.Place, view.Unit.From,
                    view.Unit.To,
                    [.. view.Places.Select(p => new SuperiorItem(p.Line, p.SuperiorId.Value, p.SuperiorName, p.From, p.To))],
                    [
                        .. view.Successions.Select(s => new SuccessionItem(
                            s.Kind, s.On, s.Share, s.PredecessorId.Value, s.PredecessorName, s.SuccessorId.Value, s.SuccessorName)),
                    ])));
}

/// <summary>A unit with its place.</summary>
internal sealed record OrganisationDetails(
    Guid Id, string Code, string Name, string ShortName, OrganisationKind Kind, Level Level, string Place, DateOnly From, DateOnly? To,
    IReadOnlyList<SuperiorItem> Superiors, IReadOnlyList<SuccessionItem> Successions);

/// <summary>Under whom it stood on a line, from one day to another.</summary>
internal sealed record SuperiorItem(ReportingLine Line, Guid Id, string Name, DateOnly From, DateOnly? To);

/// <summary>A merger, division or handing over that it had part in.</summary>
internal sealed record SuccessionItem(
    SuccessionKind Kind, DateOnly On, decimal? Share, Guid PredecessorId, string PredecessorName, Guid SuccessorId, string SuccessorName);
