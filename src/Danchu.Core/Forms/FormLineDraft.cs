namespace Danchu.Core.Forms;

/// <summary>One line of a form as typed on its page.</summary>
/// <param name="Key">Its place when the page was made (<see cref="FormLine"/>).</param>
/// <param name="Label">Of a group its heading.</param>
/// <param name="Indicator">By name or key, or several of them added (<see cref="SumLine"/>); of a group nothing.</param>
/// <param name="Scope">The scope's word: "", "xa", "toan-bo".</param>
/// <param name="Breakdown">What its parts are shown by: "dân tộc"; mostly nothing.</param>
public sealed record FormLineDraft(string Key, string Number, string Label, string Indicator = "", string Scope = "", string Note = "",
    string Breakdown = "");
