#include "store/lmdb.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tau::store {
namespace {

constexpr unsigned max_readers = 4096;
/// Address space, not disk; halved until the machine grants it.
constexpr std::size_t largest_map = std::size_t{1} << 40;
constexpr std::size_t smallest_map = std::size_t{1} << 30;

void check(const char* call, int code)
{
    if (code != MDB_SUCCESS) throw LmdbError(call, code);
}

MDB_val value_of(BytesView bytes)
{
    return {bytes.size(), const_cast<u8*>(bytes.data())};
}

BytesView bytes_of(const MDB_val& value)
{
    return {static_cast<const u8*>(value.mv_data), value.mv_size};
}

}  // namespace

LmdbFile::LmdbFile(const std::filesystem::path& directory)
{
    std::filesystem::create_directories(directory);
    try {
        lock(directory / "lock");
        open_env(directory / "chain.mdb");
        open_tables();
    } catch (...) {
        if (env_) mdb_env_close(env_);
        if (lock_ >= 0) close(lock_);
        throw;
    }
}

LmdbFile::~LmdbFile()
{
    mdb_env_close(env_);
    close(lock_);
}

void LmdbFile::lock(const std::filesystem::path& file)
{
    lock_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0) throw LmdbError("open the lock file", errno);
    if (flock(lock_, LOCK_EX | LOCK_NB) != 0)
        throw std::filesystem::filesystem_error("the database is in use by another process", file,
                                                std::error_code(errno, std::generic_category()));
}

void LmdbFile::open_env(const std::filesystem::path& file)
{
    for (std::size_t size = largest_map;; size /= 2) {
        check("mdb_env_create", mdb_env_create(&env_));
        check("mdb_env_set_maxdbs", mdb_env_set_maxdbs(env_, table_count));
        check("mdb_env_set_maxreaders", mdb_env_set_maxreaders(env_, max_readers));
        check("mdb_env_set_mapsize", mdb_env_set_mapsize(env_, size));
        const int code = mdb_env_open(env_, file.c_str(), MDB_NOSUBDIR | MDB_NOTLS | MDB_NORDAHEAD, 0600);
        if (code == MDB_SUCCESS) return;
        mdb_env_close(env_);
        env_ = nullptr;
        if (code != ENOMEM || size <= smallest_map) throw LmdbError("mdb_env_open", code);
    }
}

void LmdbFile::open_tables()
{
    constexpr const char* names[table_count] = {"meta",    "state",  "changed_in", "changes",
                                                "headers", "bodies", "numbers",    "extrinsics"};
    MDB_txn* transaction = nullptr;
    check("mdb_txn_begin", mdb_txn_begin(env_, nullptr, 0, &transaction));
    for (std::size_t i = 0; i < table_count; ++i) {
        const bool sorted = static_cast<Table>(i) == Table::changed_in;
        const unsigned flags = MDB_CREATE | (sorted ? MDB_DUPSORT | MDB_DUPFIXED : 0U);
        if (const int code = mdb_dbi_open(transaction, names[i], flags, &tables_[i]); code != MDB_SUCCESS) {
            mdb_txn_abort(transaction);
            throw LmdbError("mdb_dbi_open", code);
        }
    }
    check("mdb_txn_commit", mdb_txn_commit(transaction));
}

LmdbTransaction::LmdbTransaction(std::shared_ptr<const LmdbFile> file, Mode mode) : file_(std::move(file))
{
    const unsigned flags = mode == Mode::read ? MDB_RDONLY : 0U;
    check("mdb_txn_begin", mdb_txn_begin(file_->env(), nullptr, flags, &transaction_));
}

LmdbTransaction::~LmdbTransaction()
{
    if (transaction_) mdb_txn_abort(transaction_);
}

std::optional<BytesView> LmdbTransaction::get(Table table, BytesView key) const
{
    if (key.empty() || key.size() > max_lmdb_key) return std::nullopt;
    MDB_val wanted = value_of(key);
    MDB_val found;
    const int code = mdb_get(transaction_, file_->table(table), &wanted, &found);
    if (code == MDB_NOTFOUND) return std::nullopt;
    check("mdb_get", code);
    return bytes_of(found);
}

void LmdbTransaction::put(Table table, BytesView key, BytesView value, unsigned flags)
{
    MDB_val k = value_of(key);
    MDB_val v = value_of(value);
    check("mdb_put", mdb_put(transaction_, file_->table(table), &k, &v, flags));
}

void LmdbTransaction::remove(Table table, BytesView key)
{
    MDB_val k = value_of(key);
    const int code = mdb_del(transaction_, file_->table(table), &k, nullptr);
    if (code != MDB_NOTFOUND) check("mdb_del", code);
}

void LmdbTransaction::remove(Table table, BytesView key, BytesView value)
{
    MDB_val k = value_of(key);
    MDB_val v = value_of(value);
    const int code = mdb_del(transaction_, file_->table(table), &k, &v);
    if (code != MDB_NOTFOUND) check("mdb_del", code);
}

void LmdbTransaction::commit()
{
    check("mdb_txn_commit", mdb_txn_commit(std::exchange(transaction_, nullptr)));
}

LmdbCursor::LmdbCursor(const LmdbTransaction& transaction, Table table)
{
    check("mdb_cursor_open", mdb_cursor_open(transaction.raw(), transaction.file().table(table), &cursor_));
}

LmdbCursor::~LmdbCursor()
{
    mdb_cursor_close(cursor_);
}

std::optional<BytesView> LmdbCursor::next_key(BytesView after)
{
    MDB_val key = value_of(after);
    MDB_val value;
    int code = mdb_cursor_get(cursor_, &key, &value, after.empty() ? MDB_FIRST : MDB_SET_RANGE);
    if (code == MDB_SUCCESS && as_text(bytes_of(key)) == as_text(after))
        code = mdb_cursor_get(cursor_, &key, &value, MDB_NEXT_NODUP);
    if (code == MDB_NOTFOUND) return std::nullopt;
    check("mdb_cursor_get", code);
    return bytes_of(key);
}

std::optional<BytesView> LmdbCursor::value_from(BytesView key, BytesView lowest)
{
    MDB_val k = value_of(key);
    MDB_val v = value_of(lowest);
    const int code = mdb_cursor_get(cursor_, &k, &v, MDB_GET_BOTH_RANGE);
    if (code == MDB_NOTFOUND) return std::nullopt;
    check("mdb_cursor_get", code);
    return bytes_of(v);
}

}  // namespace tau::store
