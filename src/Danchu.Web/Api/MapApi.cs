using Danchu.Core.Addresses;
using Danchu.Web.Api.Assignments;
using Danchu.Web.Api.Assignments.Facts;
using Danchu.Web.Api.Assignments.Figures;
using Danchu.Web.Api.Assignments.Sections;
using Danchu.Web.Api.Entries;
using Danchu.Web.Api.Indicators;
using Danchu.Web.Api.Organisations;
using Danchu.Web.Api.Organisations.Publications;
using Danchu.Web.Api.Organisations.Registers;
using Danchu.Web.Api.Organisations.Registers.Entries;
using Danchu.Web.Api.Organisations.Sources;
using Danchu.Web.Api.Periods;
using Danchu.Web.Api.Reports;
using Danchu.Web.Api.Reports.Facts;
using Danchu.Web.Api.Rounds;
using Danchu.Web.Api.Rounds.Units;
using Danchu.Web.Api.Scorecards;
using Danchu.Web.Api.Sources;

namespace Danchu.Web.Api;

/// <summary>Where the operations for other programs answer. Each is a file below Api/, named by its method and its thing.</summary>
internal static class MapApi
{
    private static readonly Action<RouteGroupBuilder>[] Operations =
    [
        GetOrganisations.Map, GetOrganisation.Map, GetPeriods.Map, GetRounds.Map, GetRound.Map, GetUnits.Map, GetAssignments.Map, GetAssignment.Map,
        GetFigures.Map, PutFigures.Map, GetSection.Map, PutSection.Map, GetReport.Map, GetDocument.Map, GetIndicators.Map, GetIndicator.Map,
        GetRegisters.Map, GetRegister.Map, GetEntries.Map, PostEntry.Map, GetEntry.Map, PutEntry.Map, PutStruck.Map, GetScorecards.Map, GetScorecard.Map,
        GetPublications.Map, GetFacts.Map, PostFacts.Map, GetSignedFacts.Map, GetSources.Map, PostRows.Map,
    ];

    public static void MapDanchuApi(this WebApplication app)
    {
        app.MapOpenApi(Address.Api.Description()).AllowAnonymous();
        var api = app.MapGroup(Address.Api.V1()).RequireAuthorization(ApiRegistration.Policy).RequireRateLimiting(ApiRegistration.Policy)
            .WithMetadata(new ApiOperation()).DisableAntiforgery();
        foreach (var map in Operations)
        {
            map(api);
        }
    }

    /// <summary>What an operation is called, which things it is among, and what it answers.</summary>
    public static RouteHandlerBuilder Tells<T>(this RouteHandlerBuilder operation, string things, string summary) => operation
        .WithTags(things).WithSummary(summary).Produces<T>();
}

/// <summary>Marks an address that programs ask by a key: no cookie is looked at.</summary>
internal sealed class ApiOperation;
