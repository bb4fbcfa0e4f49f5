using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Reports.Figures;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// Checks a whole report as it is composed: letterhead, sections, footnotes, annex; figures bound by tokens
/// are known, and held against the rules of the catalogue and the unit's superiors. Rights are those of who opened it.
/// </summary>
public sealed class CheckReport(
    DanchuDatabase database, CheckText checkText, CheckRules checkRules, CheckCarriedFigures checkCarried, CheckPeriodSums checkPeriods,
    CheckBooks checkBooks, CheckStaleWording checkStale, TimeProvider clock)
{
    private const int MostOthers = 2;

    /// <param name="on">The date the document will bear, where it has none yet; today when nobody has named one.</param>
    public async Task<ReportFindings> ReadAsync(OpenedReport file, ComposedReport composed, DateOnly? on = null, CancellationToken cancellationToken = default)
    {
        var date = file.Report.SignedOn ?? on ?? clock.Today();
        var document = composed.OwnWords;
        var flat = FlattenDocument.From(file.Report.SignedOn is null ? Dated(document, date) : document);
        var place = new PlaceFinding(file, document, flat);
        var read = await checkText.ReadInTurnAsync(
            flat.Text, date, BoundFigures.In(flat, composed.Figures), FormFacts.Of(file, composed.Figures), cancellationToken);
        Use(composed.Figures, read.Result.Stated);
        var remarks = read.Remarks.Where(remark => !place.IsOurOwn(remark.Finding)).ToList();
        var names = FingerprintFinding.OfAll(flat, remarks.ConvertAll(remark => remark.Finding));
        var answers = await AnswersAsync(file.Report.Id, cancellationToken);
        var all = remarks.Zip(names, (remark, name) => Finding(remark, name, flat.Text, place, answers.GetValueOrDefault(name)));
        var broken = CheckRules.Findings(await checkRules.ReadAsync(file, composed.Figures, cancellationToken), file, composed.Figures, answers).ToList();
        broken.AddRange(await checkCarried.ReadAsync(file, composed.Figures, answers, cancellationToken));
        broken.AddRange(await checkPeriods.ReadAsync(file, composed.Figures, answers, cancellationToken));
        broken.AddRange(await checkBooks.ReadAsync(file, composed.Figures, answers, cancellationToken));
        broken.AddRange(await checkStale.ReadAsync(file, composed.Figures, answers, cancellationToken));
        var living = names.Concat(broken.Select(f => f.Fingerprint)).ToHashSet(StringComparer.Ordinal);
        var frozen = !ReportLifecycle.IsDraft(file.Report.State);
        return new ReportFindings(
            [.. all.OrderBy(f => f.Finding.Span.Start).Concat(broken).OrderByDescending(f => f.Finding.Severity)],
            frozen ? [.. answers.Values.Where(a => !living.Contains(a.Fingerprint)).OrderBy(a => a.At)] : []);
    }

    // What the text was held against is part of what is signed, also where no token binds it.
    private static void Use(FigureSource figures, IReadOnlyList<StatedFact> stated)
    {
        foreach (var term in stated.Select(fact => FigureToken.Read(fact.Key)?.Single).OfType<TokenTerm>())
        {
            figures.Now(term.Indicator, term.Scope);
        }
    }

    private static OfficialDocument Dated(OfficialDocument draft, DateOnly date) =>
        draft with { Title = draft.Title with { PlaceAndDate = PlaceAndDate.On(draft.Title.PlaceAndDate.Place, date) } };

    private static ReportFinding Finding(Remark remark, string fingerprint, string text, PlaceFinding place, AnswerShown? answer) => new()
    {
        Finding = remark.Finding,
        Message = remark.Message,
        Fingerprint = fingerprint,
        Sentence = MarkSentence.Of(text, remark.Finding),
        Others = [.. remark.Finding.Related.Where(related => !MarkSentence.Shows(text, remark.Finding, related)).Take(MostOthers)
            .Select(related => MarkSentence.Around(text, remark.Finding, related))],
        Place = place.Of(remark.Finding),
        Answer = answer,
    };

    private Task<Dictionary<string, AnswerShown>> AnswersAsync(ReportId report, CancellationToken cancellationToken) => database.FindingAnswers.AsNoTracking()
        .Where(a => a.ReportId == report)
        .Select(a => new AnswerShown(
            a.Fingerprint, a.Code, a.Quote, a.Message, a.Reason, database.Users.Where(p => p.Id == a.AnsweredBy).Select(p => p.FullName).FirstOrDefault() ?? "",
            a.AnsweredAt))
        .ToDictionaryAsync(a => a.Fingerprint, StringComparer.Ordinal, cancellationToken);
}
