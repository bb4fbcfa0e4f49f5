using Danchu.Core.Documents.Conversion;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Documents.FormChecking;
using Danchu.Documents.FormChecking.Facts;

namespace Danchu.Core.Checks;

/// <summary>Checks a file: its figures, dates and citations, and the form of a Word file. It stores nothing and needs no database.</summary>
public sealed class CheckFile(CheckText checkText, FormRegister forms)
{
    /// <summary>Also documents that have to become .docx first.</summary>
    public async Task<Outcome<CheckedText>> ReadAsync(
        ConvertToWord convert, string name, byte[] bytes, DateOnly? reportDate, Func<string, Refusal?>? refuse, CancellationToken cancellationToken)
    {
        var converted = await convert.ReadAsync(name, bytes, cancellationToken);
        return converted is not Outcome<ConvertedPaper>.Done(var paper) ? converted.NotDoneAs<CheckedText>()
            : Read(paper.Name, paper.Content, reportDate, refuse) switch
            {
                Outcome<CheckedText>.Done(var text) => text with { Notes = [.. paper.Notes, .. text.Notes] },
                var refused => refused,
            };
    }

    /// <param name="refuse">Of a text that is too large for whoever asks.</param>
    public Outcome<CheckedText> Read(
        string name, byte[] bytes, DateOnly? reportDate = null, Func<string, Refusal?>? refuse = null) => LoadTextFile.From(name, bytes) switch
    {
        Outcome<LoadedText>.Done { Value: var file } when refuse?.Invoke(file.Text) is { } refusal => refusal,
        Outcome<LoadedText>.Done { Value: var file } => checkText.Read(file.Text, reportDate) with
        {
            FormRemarks = Form(bytes, file.Text),
            Notes = file.Notes,
        },
        Outcome<LoadedText>.Refused { Reasons: [var reason, ..] } => reason,
        _ => new Refusal("Không đọc được tệp."),
    };

    private IReadOnlyList<Remark> Form(byte[] bytes, string text)
    {
        if (!LoadTextFile.IsZip(bytes))
        {
            return [];
        }

        using var stream = new MemoryStream(bytes, writable: false);
        return ReadFormFacts.From(stream) is { } facts
            ? [.. CheckForm.Read(facts, forms.Forms, forms.Requirements).Select(finding => FormRemark.Of(finding, text))]
            : [];
    }
}
