using Danchu.Core.Documents;
using Danchu.Core.Files;
using Danchu.Documents.FormChecking;
using Danchu.Documents.Forms;

namespace Danchu.Core.Checks;

/// <summary>The document forms of the catalogue and the requirements of each.</summary>
public sealed record FormRegister(DocumentForms Forms, IReadOnlyList<FormRequirements> Requirements)
{
    /// <summary>With forms that cannot be read, form is not checked; the figures of a file still are.</summary>
    public static FormRegister From(CatalogueFolder catalogue)
    {
        try
        {
            return new FormRegister(
                ParseDocumentForms.FromFolder(catalogue.DocumentForms), ParseFormRequirements.FromFolder(Path.Combine(catalogue.DocumentForms, "checks")));
        }
        catch (Exception fault) when (fault is DocumentFormException or IOException)
        {
            // Text can be checked without the document forms; loading the catalogue reports what is wrong with them.
            return new FormRegister(new DocumentForms([]), []);
        }
    }
}
