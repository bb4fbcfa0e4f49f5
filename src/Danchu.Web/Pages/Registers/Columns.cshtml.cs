using Danchu.Core.Addresses;
using Danchu.Core.Entries.Columns;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Registers;

/// <summary>Cột riêng: what a unit and its superiors added to a register.</summary>
public sealed class ColumnsModel(ListColumns listColumns, AddColumn addColumn, RenameColumn renameColumn, RetireColumn retireColumn) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationId Unit { get; set; }

    [BindProperty]
    public OrganisationId Owner { get; set; }

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public uint RowVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Kinds =>
        AddColumn.Kinds.Select(kind => new SelectListItem(kind.Label(), kind.ToString())).Prepend(new SelectListItem("– Chọn loại –", ""));

    public ListColumns.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Owners => View.Owners.Select(owner => new SelectListItem(owner.Name, owner.Id.ToString()));

    public sealed class Form
    {
        public string Name { get; set; } = "";

        public ColumnKind? Kind { get; set; }

        public string Choices { get; set; } = "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listColumns.ReadAsync(CurrentActor, Unit, Key, cancellationToken), view => View = view);

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => addColumn.ExecuteAsync(CurrentActor, new(Owner, Key, Input.Name, Input.Kind, Input.Choices), cancellationToken), "Đã thêm cột.",
        cancellationToken);

    public Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => renameColumn.ExecuteAsync(CurrentActor, new(Id, RowVersion, Input.Name), cancellationToken), "Đã đổi tên cột.", cancellationToken);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => retireColumn.ExecuteAsync(CurrentActor, new(Id, RowVersion), cancellationToken), "Đã ngừng dùng cột.", cancellationToken);

    private async Task<IActionResult> AnswerAsync<T>(Func<Task<Outcome<T>>> act, string done, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(cancellationToken);
        return View is null ? page
            : !ModelState.IsValid ? await InvalidAsync(() => Task.FromResult(page))
            : await AnswerAsync(await act(), _ => Confirmed(Address.Registers.Columns(Key, Unit), done), () => Task.FromResult(page));
    }
}
