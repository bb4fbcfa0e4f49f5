using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;

namespace Danchu.Core.Scoring;

/// <summary>The notice to the unit, or to the organisation that asked, when a scorecard moves on; it links to the scorecard.</summary>
internal static class NotifyOfScorecard
{
    public static Notice Unit(OpenedScorecard file, NoticeKind kind, string text, DateTimeOffset at) => New(file.Organisation.Id, file, kind, text, at);

    public static Notice Asker(OpenedScorecard file, string text, DateTimeOffset at) => New(file.Round.IssuerId, file, NoticeKind.Received, text, at);

    /// <summary>"92 điểm, xếp loại Tốt".</summary>
    public static string Result(decimal? total, string? name, string classed, string unclassed = "") =>
        $"{WriteFigure.Number(total ?? 0)} điểm{(name is null ? unclassed : $", {classed} {name}")}";

    private static Notice New(OrganisationId to, OpenedScorecard file, NoticeKind kind, string text, DateTimeOffset at) => new()
    {
        OrganisationId = to, Kind = kind, Text = text, Href = Address.Scorecards.Overview(file.Card.Id), At = at,
    };
}
