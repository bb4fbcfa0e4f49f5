using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rules;

/// <summary>What the two pages share on which a rule is written: its fields, what may be chosen, the trial before it is saved.</summary>
public abstract class RuleForm(ListRuleTerms terms, TryRule tryRule) : DanchuPage
{
    private const int LeftLines = 3;
    private const int RightLines = 4;

    [BindProperty]
    public RuleDraft Input { get; set; } = new();

    public ListRuleTerms.View Terms { get; private set; } = null!;

    /// <summary>Null until it was asked for.</summary>
    public TryRule.View? Tried { get; private set; }

    protected async Task FillAsync(CancellationToken cancellationToken)
    {
        Terms = await terms.ReadAsync([.. CurrentActor.RuleOwners()], cancellationToken);
        Pad(Input.Left, LeftLines);
        Pad(Input.Right, RightLines);
    }

    protected async Task<IActionResult> TryAsync(OrganisationId? owner, Func<Task<IActionResult>> show, CancellationToken cancellationToken)
    {
        if (owner is not { } its)
        {
            AddRefusals([new Refusal("Chọn đơn vị đặt quy tắc.", "OwnerId")]);
            return await InvalidAsync(show);
        }

        var outcome = await tryRule.ReadAsync(CurrentActor, its, Input, cancellationToken);
        if (outcome is Outcome<TryRule.View>.Done done)
        {
            Tried = done.Value;
            return await show();
        }

        return await AnswerAsync(outcome, _ => Page(), show);
    }

    // Always one line more than there are, so that another indicator can be added without a script.
    private static void Pad(List<TermDraft> lines, int least)
    {
        lines.RemoveAll(line => line.IsEmpty);
        while (lines.Count < least || !lines[^1].IsEmpty)
        {
            lines.Add(new TermDraft());
        }
    }
}
