using System.Security.Cryptography;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;

namespace Danchu.Core.Reports.Findings;

/// <summary>A warning about one of the unit's own figures, as all of them are shown and answered.</summary>
internal static class FigureFinding
{
    /// <summary>By what a reason for it is found.</summary>
    public static string NameOf(string code, Indicator indicator, string written) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code} {indicator.Key}\n{written}")))[..32];

    /// <param name="written">The figure: a reason stands as long as it does, whatever the words of the message become.</param>
    public static ReportFinding Of(
        OpenedReport file, Indicator indicator, string code, string written, string message, IReadOnlyDictionary<string, AnswerShown> answers)
    {
        var name = NameOf(code, indicator, written);
        var row = file.OwnRows.FirstOrDefault(r => string.Equals(r.Indicator, indicator.Key, StringComparison.Ordinal));
        return new ReportFinding
        {
            Finding = new Finding(code, Severity.Warning, default, "", null, null, []),
            Message = message,
            Fingerprint = name,
            Sentence = new MarkedSentence([new MarkedPiece(indicator.Name + ": ", PieceMark.Plain), new MarkedPiece(written, PieceMark.Found)]),
            Others = [],
            Place = new FindingPlace(
                row is null ? $"Số liệu: {indicator.Name}" : $"Biểu số liệu: {FillPlaces.In(row.Label, file.Period)}", null, indicator.Key)
            {
                Short = "biểu số liệu",
            },
            Answer = answers.GetValueOrDefault(name),
        };
    }
}
