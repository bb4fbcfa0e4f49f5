using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics.Files;
using Danchu.Core.Texts;
using Danchu.Documents.Forms;

namespace Danchu.Core.Rubrics;

/// <summary>File format of an exported rubric.</summary>
public enum RubricFileKind
{
    Xlsx,
    Docx,
}

/// <summary>
/// A rubric as a file in the layout that <see cref="ImportRubric"/> reads: to be corrected in Excel or Word and loaded again, or taken as a pattern.
/// </summary>
public sealed class ExportRubric(ShowRubric showRubric, DocumentForms forms, TimeProvider clock)
{

    /// <summary>The exported file.</summary>
    public sealed record FileOut(string Name, string ContentType, byte[] Bytes);

    public async Task<Outcome<FileOut>> ReadAsync(Actor actor, RubricId id, RubricFileKind kind, CancellationToken cancellationToken = default)
    {
        var read = await showRubric.ReadAsync(actor, id, cancellationToken);
        if (read is not Outcome<ShowRubric.View>.Done(var view))
        {
            return read.NotDoneAs<FileOut>();
        }

        var stem = Stem(view.Rubric);
        return kind == RubricFileKind.Xlsx
            ? new FileOut(stem + ".xlsx", WriteSpreadsheet.ContentType, WriteRubricSheet.Of(view.Rubric))
            : new FileOut(
                stem + ".docx",
                WordFile.ContentType,
                WriteRubricTables.Of(view.Rubric, view.Owner ?? "Danh mục chung", forms.Choose(ReportingLine.State, clock.Today())));
    }

    private static string Stem(Rubric rubric) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bang-tieu-chi-{NewKey.Of(rubric.Name, [])}-v{rubric.Version}");
}
