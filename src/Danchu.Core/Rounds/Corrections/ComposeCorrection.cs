using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>The correcting letter as a document: to whom the letter itself went, over the same signature.</summary>
public sealed class ComposeCorrection(DanchuDatabase database, ComposeLetter composeLetter, DocumentForms forms)
{
    /// <param name="round">Issued, with its period.</param>
    /// <param name="number">None before it is signed: the number's and the day's place stay blank.</param>
    public async Task<OfficialDocument> ExecuteAsync(
        ReportingRound round, string text, TakenNumber? number, DateOnly on, CancellationToken cancellationToken = default)
    {
        var head = await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken);
        return new OfficialDocument
        {
            Title = head.Title(
                TakeNumber.LetterType, number?.Number, number is null ? head.Undated(on.Month, on.Year) : head.Dated(on),
                $"đính chính Công văn số {round.LetterSymbol}", ComposeLetter.DraftedBy(round, head)),
            Addressees = (await composeLetter.AddresseesAsync(round, head, on, cancellationToken)).ToSequence(),
            Body = ParseLetter.From(Words(round, head.NameInText, text)).Body,
            Signature = ComposeLetter.SignatureOf(round, head),
            Recipients = ComposeLetter.RecipientsOf(round, head),
        };
    }

    /// <summary>SHA-256 of it as it lies before its leader.</summary>
    public async Task<string> DigestAsync(ReportingRound round, string text, DateOnly on, CancellationToken cancellationToken = default) => FrozenDocument.Of(
        await ExecuteAsync(round, text, number: null, on, cancellationToken), forms.Choose(round.Line, on)).Hash;

    private static string Words(ReportingRound round, string issuer, string text) =>
        $"""
        {Opening(round, issuer)}

        {text}

        Các nội dung khác của Công văn giữ nguyên. {issuer} thông báo để các cơ quan, đơn vị biết, thực hiện.
        """;

    private static string Opening(ReportingRound round, string issuer) =>
        $"{issuer} đã ban hành Công văn số {round.LetterSymbol} {LetterDay(round)} về việc {InSentence.Lowered(round.Subject)}. "
        + $"Do sơ suất trong quá trình soạn thảo, {issuer} đính chính như sau:";

    /// <summary>NĐ 30/2020 cites a document's day in words, the Party's documents in figures behind a comma.</summary>
    internal static string LetterDay(ReportingRound round) => round.LetterDate is not { } day ? ""
        : round.Line == ReportingLine.Party ? $"ngày {day.Short()}"
        : $"ngày {Wording.DateText(PlaceAndDate.On("", day))}";
}
