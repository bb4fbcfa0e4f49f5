using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Texts;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Documents.OutlineFile;

/// <summary>An outline as a Word file with its headings and items, to be corrected there and loaded again (<see cref="LoadOutline"/>).</summary>
public sealed class ExportOutline(ShowOutline showOutline, DocumentForms forms, TimeProvider clock)
{
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, OutlineId id, CancellationToken cancellationToken = default)
    {
        var read = await showOutline.ReadAsync(actor, id, cancellationToken);
        if (read is not Outcome<ShowOutline.View>.Done(var view))
        {
            return read.NotDoneAs<WordFile>();
        }

        var (outline, owner) = (view.Outline, view.Owner ?? "Danh mục chung");
        var document = new OfficialDocument
        {
            Title = new TitleBlock
            {
                IssuingBody = owner, IssuerInText = owner, Number = new DocumentNumber(null, "ĐC"), PlaceAndDate = PlaceAndDate.Draft("…", null, null),
                TypeName = "Đề cương báo cáo", Subject = outline.Subject,
            },
            Body = Blocks(outline.Sections, 1).ToSequence(),
            Signature = SignatureBlock.Parse([]),
        };
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"de-cuong-{NewKey.Of(outline.Name, [])}-v{outline.Version}.docx");
        return new WordFile(name, WordFile.Write(document, forms.Choose(outline.Line, clock.Today())));
    }

    private static IEnumerable<Block> Blocks(List<OutlineSection> sections, int level) => sections.SelectMany((section, at) =>
        Blocks(section.Children, level + 1)
            .Prepend(section.Items.Count == 0 ? null : new ListBlock(ListMarker.Dash, section.Items.Select(item => new ListItem(item)).ToSequence()))
            .Prepend(new Heading(Math.Min(level, Heading.DeepestLevel), at + 1, section.Heading)).OfType<Block>());
}
