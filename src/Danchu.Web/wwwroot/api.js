// Tries one operation of the API from its page: sends what stands in the form and shows what came back.
const form = document.getElementById('try');
const answer = document.getElementById('try-answer');
const value = name => document.getElementById(`try-${name}`).value.trim();

form.hidden = false;
form.addEventListener('submit', async event => {
    event.preventDefault();
    const headers = { Authorization: `Bearer ${value('key')}` };
    if (value('match')) {
        headers['If-Match'] = value('match');
    }

    const body = value('method') === 'GET' ? undefined : value('body');
    if (body !== undefined) {
        headers['Content-Type'] = 'application/json';
    }

    answer.hidden = false;
    answer.textContent = '…';
    try {
        const response = await fetch(value('address'), { method: value('method'), headers, body, credentials: 'omit' });
        const text = await response.text();
        const tag = response.headers.get('ETag');
        answer.textContent = `${response.status}${tag ? `  ETag: ${tag}` : ''}\n\n${pretty(text)}`;
    } catch (error) {
        answer.textContent = `Không gửi được: ${error.message}`;
    }
});

function pretty(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}
