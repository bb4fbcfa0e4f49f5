using Danchu.Core.Access;
using Danchu.Documents.Forms;

namespace Danchu.Core.Documents.Head;

/// <summary>Whether a line's documents are written as the Party's or as the State's.</summary>
public static class ChooseForm
{
    /// <summary>The form that documents of a line must follow on a day. The Front writes as the State does.</summary>
    public static DocumentForm Choose(this DocumentForms forms, ReportingLine line, DateOnly on) =>
        forms.Choose(line == ReportingLine.Party ? IssuerForm.Party : IssuerForm.State, on);
}
