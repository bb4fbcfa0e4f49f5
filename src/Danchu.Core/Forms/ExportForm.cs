using Danchu.Core.Access;
using Danchu.Core.Forms.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Forms;

/// <summary>A form as an Excel file in the layout that <see cref="ImportForm"/> reads: to be corrected there and loaded again.</summary>
public sealed class ExportForm(ShowForm showForm)
{
    /// <summary>The exported file.</summary>
    public sealed record FileOut(string Name, byte[] Bytes);

    public async Task<Outcome<FileOut>> ReadAsync(Actor actor, FormId id, CancellationToken cancellationToken = default)
    {
        var read = await showForm.ReadAsync(actor, id, cancellationToken);
        if (read is not Outcome<ShowForm.View>.Done(var view))
        {
            return read.NotDoneAs<FileOut>();
        }

        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bieu-{NewKey.Of(view.Form.Name, [])}-v{view.Form.Version}.xlsx");
        return new FileOut(name, FormSheet.Write(view.Form, view.Indicators));
    }
}
