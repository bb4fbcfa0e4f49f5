using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Comments;

namespace Danchu.Web.Pages.Reports;

/// <summary>The comments of one section with a form for one more, as the partial <c>_SectionComments</c> shows them.</summary>
/// <param name="Back">The assignment whose page of the section this stands on; null on the page of all comments.</param>
public sealed record SectionComments(ListComments.View View, ListComments.Section Section, AssignmentId? Back = null)
{
    /// <summary>Longest stretch of a sentence in the list to choose from.</summary>
    public const int Shown = 110;

    public CommentsModel.Form? Typed { get; init; }

    public ReportId Report => View.File.Report.Id;

    /// <summary>Only the unit chooses who reads; a draft is the unit's alone until it is sent.</summary>
    public bool Chooses => View.MaySpeak && View.File.Rights.InUnit;

    public string Id(string name) => $"{name}-{Section.Key}";
}
