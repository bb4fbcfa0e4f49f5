using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;

namespace Danchu.Core.Rounds;

/// <summary>Puts what was checked into a draft: the same when it is opened and when it is edited.</summary>
internal static class WriteAsks
{
    /// <summary>The round's reports with their rubrics; what stood there before is gone already.</summary>
    public static void AddAsks(this DanchuDatabase database, ReportingRound round, PreparedRound content)
    {
        foreach (var (index, prepared) in content.Asks.Index())
        {
            var ask = new Ask
            {
                RoundId = round.Id,
                Ordinal = index + 1,
                OutlineId = prepared.Outline.Id,
                FormId = prepared.Form?.Id,
                ForKinds = [.. prepared.Kinds],
                DueOn = prepared.DueOn,
            };
            database.Asks.Add(ask);
            database.RoundRubrics.AddRange(prepared.Rubrics.Select(r => new RoundRubric { RoundId = round.Id, AskId = ask.Id, RubricId = r.Id }));
        }
    }

    public static void TakeOver(this ReportingRound round, PreparedRound content)
    {
        (round.PeriodId, round.DueOn) = (content.Period.Id, content.DueOn);
        (round.Subject, round.SearchSubject) = (content.Subject, SearchText.Of(content.Subject));
        (round.Letter, round.DraftingUnit) = (content.Texts.Letter, content.Texts.DraftingUnit);
        round.AnnexesByReport = content.AnnexesByReport;
        (round.Addressees, round.Recipients, round.Signature) = (content.Texts.Addressees, content.Texts.Recipients, content.Texts.Signature);
    }
}
